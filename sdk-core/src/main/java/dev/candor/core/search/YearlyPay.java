package dev.candor.core.search;

import dev.candor.core.job.Salary;
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
    BigDecimal yearly = best.multiply(BigDecimal.valueOf(salary.period().perYear()));
    return yearly.compareTo(minimum) >= 0
        ? RequestFilters.Verdict.FITS
        : RequestFilters.Verdict.OTHER;
  }
}
