/** Boards of employers at Ashby, by their public API. */
@NullMarked
package dev.candor.sources.ashby;

import org.jspecify.annotations.NullMarked;
