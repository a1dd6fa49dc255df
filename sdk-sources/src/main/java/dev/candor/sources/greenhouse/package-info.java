/** Boards of employers at Greenhouse, by their public API. */
@NullMarked
package dev.candor.sources.greenhouse;

import org.jspecify.annotations.NullMarked;
