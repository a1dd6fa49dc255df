package dev.candor.sources.internal.parse;

import dev.candor.core.internal.pay.Currencies;
import dev.candor.core.internal.pay.Evidence;
import dev.candor.core.internal.pay.Money;
import dev.candor.core.internal.pay.PayReader;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pay as postings give it. A figure counts only with its currency and its period: by code, by a
 * sign of one currency, or by a shared sign such as "$" together with a country.
 */
public final class Salaries {

  /** Nobody is paid more, in any currency: such a figure is a slip, or no pay. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private Salaries() {}

  /**
   * Pay from fields of its own.
   *
   * @param min lower end, or null; zero counts as not given
   * @param max upper end, or null; zero counts as not given
   * @param currency its code
   * @param period its name, such as "annual" or "HOUR"
   * @return empty when figure, currency or period is missing, absurdly high, or the ends are
   *     crossed
   */
  public static Optional<Salary> of(
      @Nullable BigDecimal min, @Nullable BigDecimal max, String currency, String period) {
    return Currencies.of(currency, List.of())
        .filter(money -> money.evidence() != Evidence.ASSUMED)
        .flatMap(money -> Periods.of(period).flatMap(time -> of(min, max, money, time)));
  }

  private static Optional<Salary> of(
      @Nullable BigDecimal min, @Nullable BigDecimal max, Money money, SalaryPeriod period) {
    BigDecimal low = min == null || min.signum() <= 0 ? null : min;
    BigDecimal high = max == null || max.signum() <= 0 ? null : max;
    if (isAbsurd(low) || isAbsurd(high)) {
      return Optional.empty();
    }
    boolean crossed = low != null && high != null && low.compareTo(high) > 0;
    return crossed || (low == null && high == null)
        ? Optional.empty()
        : Optional.of(new Salary(low, high, money.currency(), period));
  }

  private static boolean isAbsurd(@Nullable BigDecimal figure) {
    return figure != null && figure.compareTo(MOST) > 0;
  }

  /**
   * Pay as a line of text states it.
   *
   * @param text one line or a few
   * @param countries codes of the countries that the posting names
   * @return the pay, if its currency and period are stated
   */
  public static Optional<Salary> read(String text, Collection<String> countries) {
    return PayReader.inLine(text, countries);
  }
}
