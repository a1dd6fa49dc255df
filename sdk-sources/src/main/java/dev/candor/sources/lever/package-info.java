/** Boards of employers at Lever, by their public API. */
@NullMarked
package dev.candor.sources.lever;

import org.jspecify.annotations.NullMarked;
