package dev.candor.core.spi.index;

/**
 * What an upsert did.
 *
 * @param added jobs not known before
 * @param changed known jobs with other content
 * @param unchanged known jobs seen again
 */
public record Upserted(int added, int changed, int unchanged) {}
