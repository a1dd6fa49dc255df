package dev.candor.core.llm;

import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a try will use, as far as it is known before.
 *
 * @param tokens read and written
 * @param usd zero when no price is known
 */
record Estimate(long tokens, BigDecimal usd) {

  static Estimate of(Usage expected) {
    return new Estimate(
        expected.tokens(), Objects.requireNonNullElse(expected.costUsd(), BigDecimal.ZERO));
  }
}
