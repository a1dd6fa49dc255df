/** The Himalayas board for remote work, by its public API. */
@NullMarked
package dev.candor.sources.himalayas;

import org.jspecify.annotations.NullMarked;
