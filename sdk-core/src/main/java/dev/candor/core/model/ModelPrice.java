package dev.candor.core.model;

import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list price of a model, in US dollars for a million tokens.
 *
 * @param since first day it holds, UTC
 * @param inputUsd for a million tokens read past the cache
 * @param outputUsd for a million tokens written
 * @param cache for tokens that go through the service's cache
 * @param mostInput the price holds up to so many tokens read in one call; {@link Long#MAX_VALUE}
 *     without a bound
 */
public record ModelPrice(
    LocalDate since, BigDecimal inputUsd, BigDecimal outputUsd, CachePrice cache, long mostInput) {

  private static final int MILLION_DIGITS = 6;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a number is negative
   */
  public ModelPrice {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(cache, "cache");
    if (inputUsd.signum() < 0 || outputUsd.signum() < 0 || mostInput < 1) {
      throw new IllegalArgumentException("a price is not negative");
    }
  }

  /**
   * What tokens of the cache cost.
   *
   * @param readUsd for a million tokens found in it, or null when nobody knows
   * @param writtenUsd for a million tokens put into it, or null when nobody knows
   */
  public record CachePrice(@Nullable BigDecimal readUsd, @Nullable BigDecimal writtenUsd) {

    /** Nobody knows. */
    public static final CachePrice UNKNOWN = new CachePrice(null, null);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when a number is negative
     */
    public CachePrice {
      if (isNegative(readUsd) || isNegative(writtenUsd)) {
        throw new IllegalArgumentException("a price is not negative");
      }
    }

    private static boolean isNegative(@Nullable BigDecimal usd) {
      return usd != null && usd.signum() < 0;
    }
  }

  /**
   * What calls cost.
   *
   * @param usage tokens read, written and cached
   * @return US dollars; empty when tokens went through the cache at a price nobody knows
   */
  public Optional<BigDecimal> of(Usage usage) {
    Usage.Cached cached = usage.cached();
    long plain = usage.inputTokens() - cached.readTokens() - cached.writtenTokens();
    BigDecimal found = times(cached.readTokens(), cache.readUsd());
    BigDecimal kept = times(cached.writtenTokens(), cache.writtenUsd());
    if (found == null || kept == null) {
      return Optional.empty();
    }
    BigDecimal rest = inputUsd.multiply(BigDecimal.valueOf(Math.max(0, plain)));
    BigDecimal written = outputUsd.multiply(BigDecimal.valueOf(usage.outputTokens()));
    return Optional.of(rest.add(written).add(found).add(kept).movePointLeft(MILLION_DIGITS));
  }

  private static @Nullable BigDecimal times(long tokens, @Nullable BigDecimal usd) {
    if (tokens == 0) {
      return BigDecimal.ZERO;
    }
    return usd == null ? null : usd.multiply(BigDecimal.valueOf(tokens));
  }

  boolean holds(LocalDate day, long input) {
    return !since.isAfter(day) && input <= mostInput;
  }
}
