/** The Arbeitnow board, mostly of Germany, by its public API. */
@NullMarked
package dev.candor.sources.arbeitnow;

import org.jspecify.annotations.NullMarked;
