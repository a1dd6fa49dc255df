package dev.candor.core.job;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pay as the posting states it: never converted; what is taken as usual is told as assumed.
 *
 * @param min lower end, or null for "up to"
 * @param max upper end, or null for "from"; equal to min for one figure
 * @param currency the currency the figure stands with
 * @param period what the figure is for
 * @param confidence how far the posting's words carry currency and period
 */
public record Salary(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Currency currency,
    SalaryPeriod period,
    SalaryConfidence confidence) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException when both ends are missing, one is negative, or min exceeds
   *     max
   */
  public Salary {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(confidence, "confidence");
    min = plain(min);
    max = plain(max);
    if (min == null && max == null) {
      throw new IllegalArgumentException("a salary needs min or max");
    }
    if ((min != null && min.signum() < 0) || (max != null && max.signum() < 0)) {
      throw new IllegalArgumentException("a salary is not negative");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("min " + min + " exceeds max " + max);
    }
  }

  /**
   * Pay whose currency and period are stated.
   *
   * @param min lower end, or null for "up to"
   * @param max upper end, or null for "from"; equal to min for one figure
   * @param currency the currency the figure stands with
   * @param period what the figure is for
   * @throws IllegalArgumentException when both ends are missing, one is negative, or min exceeds
   *     max
   */
  public Salary(
      @Nullable BigDecimal min, @Nullable BigDecimal max, Currency currency, SalaryPeriod period) {
    this(min, max, currency, period, SalaryConfidence.STATED);
  }

  // 100.00 and 1E+2 are one figure: records compare by equals, which BigDecimal bases on scale
  private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
    if (figure == null) {
      return null;
    }
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
