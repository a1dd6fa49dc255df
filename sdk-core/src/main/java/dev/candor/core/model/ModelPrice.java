package dev.candor.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The list price of a model, in US dollars for a million tokens. Discounts for cached input are not
 * counted.
 *
 * @param since first day it holds, UTC
 * @param inputUsd for a million tokens read
 * @param outputUsd for a million tokens written
 * @param mostInput the price holds up to so many tokens read in one call; {@link Long#MAX_VALUE}
 *     without a bound
 */
public record ModelPrice(
    LocalDate since, BigDecimal inputUsd, BigDecimal outputUsd, long mostInput) {

  private static final int MILLION_DIGITS = 6;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a number is negative
   */
  public ModelPrice {
    Objects.requireNonNull(since, "since");
    if (inputUsd.signum() < 0 || outputUsd.signum() < 0 || mostInput < 1) {
      throw new IllegalArgumentException("a price is not negative");
    }
  }

  /**
   * What a call costs.
   *
   * @param input tokens read
   * @param output tokens written
   * @return US dollars
   */
  public BigDecimal of(long input, long output) {
    BigDecimal read = inputUsd.multiply(BigDecimal.valueOf(input));
    BigDecimal written = outputUsd.multiply(BigDecimal.valueOf(output));
    return read.add(written).movePointLeft(MILLION_DIGITS);
  }

  boolean holds(LocalDate day, long input) {
    return !since.isAfter(day) && input <= mostInput;
  }
}
