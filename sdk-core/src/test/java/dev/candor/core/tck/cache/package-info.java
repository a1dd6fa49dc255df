/**
 * The contract of {@link dev.candor.core.spi.cache.Cache} as a test to extend, and caches for tests
 * of others: a map, one that fails by a plan, one that checks.
 */
@NullMarked
package dev.candor.core.tck.cache;

import org.jspecify.annotations.NullMarked;
