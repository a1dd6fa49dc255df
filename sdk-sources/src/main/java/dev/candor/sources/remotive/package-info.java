/** The Remotive board for remote work, by its public API. */
@NullMarked
package dev.candor.sources.remotive;

import org.jspecify.annotations.NullMarked;
