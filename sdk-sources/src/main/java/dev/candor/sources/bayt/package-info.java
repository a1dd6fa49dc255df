/** The Bayt board for the Gulf and beyond, by its result pages. */
@NullMarked
package dev.candor.sources.bayt;

import org.jspecify.annotations.NullMarked;
