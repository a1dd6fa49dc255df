/** Boards of employers at Personio, by their public feed. */
@NullMarked
package dev.candor.sources.personio;

import org.jspecify.annotations.NullMarked;
