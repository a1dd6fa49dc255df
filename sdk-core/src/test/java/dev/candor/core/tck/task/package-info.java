/**
 * The contract of {@link dev.candor.core.spi.task.TaskQueue} as a test to extend, and queues for
 * tests of others: a list, one that fails by a plan, one that checks.
 */
@NullMarked
package dev.candor.core.tck.task;

import org.jspecify.annotations.NullMarked;
