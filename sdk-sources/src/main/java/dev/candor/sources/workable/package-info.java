/** Boards of employers at Workable, by their public API. */
@NullMarked
package dev.candor.sources.workable;

import org.jspecify.annotations.NullMarked;
