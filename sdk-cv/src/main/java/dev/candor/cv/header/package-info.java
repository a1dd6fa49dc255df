/**
 * Writes what stands above the roles, of the candidate's own words: headline, value proposition,
 * key achievements, core competencies.
 */
@NullMarked
package dev.candor.cv.header;

import org.jspecify.annotations.NullMarked;
