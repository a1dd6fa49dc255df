/** The Muse, by its public API. */
@NullMarked
package dev.candor.sources.themuse;

import org.jspecify.annotations.NullMarked;
