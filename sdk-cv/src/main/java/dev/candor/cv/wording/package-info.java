/**
 * Has a model word what code chose: bullets, summary and key achievements of a finished document.
 * Whatever it answers is checked and proven text by text, and proposed, never put in; what is
 * refused leaves the candidate's own words where they are.
 */
@NullMarked
package dev.candor.cv.wording;

import org.jspecify.annotations.NullMarked;
