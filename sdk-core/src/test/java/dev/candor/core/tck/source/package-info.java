/**
 * The contract of {@link dev.candor.core.spi.source.JobSource} as a test to extend, and sources for
 * tests of others: one that follows a script, one that fails by a plan, one that checks both sides.
 */
@NullMarked
package dev.candor.core.tck.source;

import org.jspecify.annotations.NullMarked;
