/**
 * Finished files as lines: what a PDF, a Word file or a text says, line by line, with the place and
 * the looks of each. Bounded; a file that cannot be read is refused by name.
 */
@NullMarked
package dev.candor.cv.internal.page;

import org.jspecify.annotations.NullMarked;
