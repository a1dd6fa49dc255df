package dev.candor.core.spi.task;

/**
 * How many tasks are in which state.
 *
 * @param queued waiting, those not yet due included
 * @param running leased
 * @param succeeded done
 * @param failed given up
 * @param cancelled stopped on request
 */
public record QueueCounts(long queued, long running, long succeeded, long failed, long cancelled) {}
