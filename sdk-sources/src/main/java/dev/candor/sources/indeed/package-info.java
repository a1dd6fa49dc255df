/** The Indeed board, by the interface of its apps and by its result pages. */
@NullMarked
package dev.candor.sources.indeed;

import org.jspecify.annotations.NullMarked;
