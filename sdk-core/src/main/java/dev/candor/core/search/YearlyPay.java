package dev.candor.core.search;

import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Pay by the year, in the posting's own currency: for comparing alone, never shown. */
final class YearlyPay {

  private YearlyPay() {}

  /** Whether the best pay a job states reaches a yearly minimum. */
  static RequestFilters.Verdict atLeast(BigDecimal minimum, @Nullable Salary salary) {
    if (salary == null) {
      return RequestFilters.Verdict.UNSAID;
    }
    BigDecimal best = salary.max() == null ? salary.min() : salary.max();
    if (best == null) {
      return RequestFilters.Verdict.UNSAID;
    }
    BigDecimal yearly = best.multiply(BigDecimal.valueOf(perYear(salary.period())));
    return yearly.compareTo(minimum) >= 0
        ? RequestFilters.Verdict.FITS
        : RequestFilters.Verdict.OTHER;
  }

  // a working year: 52 weeks of 5 days of 8 hours
  private static long perYear(SalaryPeriod period) {
    return switch (period) {
      case HOUR -> 2080;
      case DAY -> 260;
      case WEEK -> 52;
      case FORTNIGHT -> 26;
      case MONTH -> 12;
      case YEAR -> 1;
    };
  }
}
