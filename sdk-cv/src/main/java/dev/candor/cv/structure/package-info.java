/**
 * From the text of a posting to a {@link dev.candor.cv.posting.Posting}: sections, requirements,
 * skills, years, pay, place of work. Rules alone, no model; the words it knows are in resources.
 */
@NullMarked
package dev.candor.cv.structure;

import org.jspecify.annotations.NullMarked;
