/** Boards of employers at Breezy, by their public feed. */
@NullMarked
package dev.candor.sources.breezy;

import org.jspecify.annotations.NullMarked;
