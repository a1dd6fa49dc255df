/** How the lines of a résumé are laid out: names of sections, headings, dates, bullets. Pure. */
@NullMarked
package dev.candor.cv.internal.layout;

import org.jspecify.annotations.NullMarked;
