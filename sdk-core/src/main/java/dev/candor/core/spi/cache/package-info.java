/** The plug for caches: get, or load once. */
@NullMarked
package dev.candor.core.spi.cache;

import org.jspecify.annotations.NullMarked;
