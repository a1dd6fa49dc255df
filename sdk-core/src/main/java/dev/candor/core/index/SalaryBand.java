package dev.candor.core.index;

import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bands of yearly pay that fit every currency: from each of 1, 1.5, 2, 3, 4, 5, 6 and 8 times a
 * power of ten to the next.
 */
final class SalaryBand {

  private static final long[] STEPS = {10, 15, 20, 30, 40, 50, 60, 80};
  private static final long LOWEST = 1_000;
  private static final long HIGHEST = 1_000_000_000_000L;

  private SalaryBand() {}

  /** Every band that the stated pay touches, lowest first. */
  static List<String> of(Salary salary) {
    long min = yearly(salary.min(), salary.max(), salary.period());
    long max = yearly(salary.max(), salary.min(), salary.period());
    String currency = salary.currency().getCurrencyCode();
    List<String> bands = new ArrayList<>();
    long from = 0;
    for (long to = LOWEST; from < HIGHEST; to = next(to)) {
      // the upper end of a range is where it ends: 60000 to 80000 does not touch the band from
      // 80000
      if (min < to && (max > from || (max == min && max == from))) {
        bands.add(currency + " " + from + "-" + to);
      }
      from = to;
    }
    return bands;
  }

  private static long next(long edge) {
    long ten = 1;
    while (ten * 100 <= edge) {
      ten *= 10;
    }
    for (long step : STEPS) {
      if (step * ten > edge) {
        return step * ten;
      }
    }
    return 100 * ten;
  }

  static long yearly(Salary salary) {
    return yearly(salary.max(), salary.min(), salary.period());
  }

  private static long yearly(
      @Nullable BigDecimal figure, @Nullable BigDecimal other, SalaryPeriod period) {
    BigDecimal stated = figure == null ? other : figure;
    if (stated == null) {
      return 0; // a salary has at least one of them
    }
    return stated
        .multiply(BigDecimal.valueOf(period.perYear()))
        .min(BigDecimal.valueOf(HIGHEST - 1))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
