/** Boards of employers at Recruitee, by their public API. */
@NullMarked
package dev.candor.sources.recruitee;

import org.jspecify.annotations.NullMarked;
