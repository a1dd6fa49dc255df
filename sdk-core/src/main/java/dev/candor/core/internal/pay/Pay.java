package dev.candor.core.internal.pay;

import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryConfidence;
import dev.candor.core.job.SalaryPeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure or range that a text gives as pay.
 *
 * @param min lower end, or null for "up to"
 * @param max upper end, or null for "from"
 * @param money its currency, and what tells it
 * @param period what it is for
 * @param periodStated whether the text says so; else it is the usual one for a figure of this size
 * @param context what the words around make of it
 * @param at where it stands
 */
record Pay(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Money money,
    SalaryPeriod period,
    boolean periodStated,
    PayContext context,
    int at) {

  boolean isRange() {
    return min != null && max != null && min.compareTo(max) < 0;
  }

  /** Of one form, currency and period: ends of both may be put together. */
  boolean isLike(Pay other) {
    return isRange() == other.isRange()
        && (min == null) == (other.min == null)
        && (max == null) == (other.max == null)
        && money.currency().equals(other.money.currency())
        && period == other.period;
  }

  SalaryConfidence confidence() {
    if (!periodStated || money.evidence() == Evidence.ASSUMED) {
      return SalaryConfidence.ASSUMED;
    }
    return money.evidence() == Evidence.COUNTRY
        ? SalaryConfidence.BY_COUNTRY
        : SalaryConfidence.STATED;
  }

  Salary salary(@Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
    return new Salary(lowest, highest, money.currency(), period, confidence());
  }
}
