/**
 * The contract of {@link dev.candor.core.spi.store.DocumentStore} as a test to extend, and stores
 * for tests of others: a list, one that fails by a plan, one that checks.
 */
@NullMarked
package dev.candor.core.tck.store;

import org.jspecify.annotations.NullMarked;
