/**
 * The contract of {@link dev.candor.core.spi.index.JobIndex} as a test to extend, and indexes for
 * tests of others: a plain one that counts by hand, one that fails by a plan, one that checks.
 */
@NullMarked
package dev.candor.core.tck.index;

import org.jspecify.annotations.NullMarked;
