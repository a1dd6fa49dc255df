package dev.candor.sources.internal.parse;

import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pay as postings write it. A figure counts only with its currency and its period: by code, by a
 * sign of one currency, or by a shared sign such as "$" together with a country.
 */
public final class Salaries {

  private static final int LONGEST = 2_000;
  private static final int BEFORE = 60;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private static final String SCALE = "(?:k|m|l|lpa|lakhs?|lacs?|million|crores?)(?![\\p{L}])";
  private static final String PERIOD =
      "(?:hour|hr|h|stunde|heure|hora|day|tag|jour|week|wk|woche|fortnight|month|mo|monat|mois|mes|"
          + "year|yr|annum|jahr|an|año)(?![\\p{L}])";

  private static final Pattern PAY =
      Pattern.compile(
          "(?<upto>\\b(?:up to|max(?:imum)?(?: of)?|bis zu|jusqu'à)\\s*)?"
              + "(?<from>\\b(?:from|starting at|min(?:imum)?(?: of)?|at least|ab)\\s*)?"
              + money("1")
              + "(?<plus>\\s?\\+)?"
              + "(?:\\s*(?:-|\\bto\\b|\\band\\b|\\bbis\\b|\\bà\\b)\\s*(?:up to\\s+)?"
              + money("2")
              + ")?(?:\\s*(?:gross|brutto|brut|base|net|netto))?"
              + "(?:\\s*(?:/|\\bper\\b|\\ba\\b|\\ban\\b|\\beach\\b|\\bpro\\b|\\bim\\b|\\bpar\\b|\\bpor\\b|\\bal\\b)\\s*(?<per>"
              + PERIOD
              + ")|\\s*\\(?(?<adverb>hourly|daily|weekly|fortnightly|biweekly|monthly|annually|annual|yearly|jährlich|p\\.?"
              + " ?a\\b\\.?))?",
          // word ends next to letters such as "à" as well, on every JDK
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SAID_BEFORE =
      Pattern.compile(
          "\\b(hourly|daily|weekly|fortnightly|monthly|annual|annually|yearly|jahresgehalt|"
              + "per (?:hour|day|week|month|year|annum))\\b");
  private static final Pattern NOT_PAY =
      Pattern.compile(
          "\\b(?:bonus|revenue|arr|funding|raised|budget|stipend|allowance|valuation|valued|"
              + "reimbursement|equity)\\b[^.;\\n]*$");

  private Salaries() {}

  private static String money(String end) {
    return "(?<s%s>%s)?\\s?(?<f%s>(?<![\\d.,])(?:%s)(?![\\d]))\\s?(?<k%s>%s)?\\s?(?<t%s>%s)?"
        .formatted(end, Currencies.SIGN, end, Amounts.FIGURE, end, SCALE, end, Currencies.SIGN);
  }

  /**
   * Pay from fields of its own.
   *
   * @param min lower end, or null; zero counts as not given
   * @param max upper end, or null; zero counts as not given
   * @param currency its code
   * @param period its name, such as "annual" or "HOUR"
   * @return empty when figure, currency or period is missing or the ends are crossed
   */
  public static Optional<Salary> of(
      @Nullable BigDecimal min, @Nullable BigDecimal max, String currency, String period) {
    Optional<Currency> code = Currencies.of(currency, List.of());
    Optional<SalaryPeriod> time = Periods.of(period);
    return code.isPresent() && time.isPresent()
        ? of(min, max, code.get(), time.get())
        : Optional.empty();
  }

  /**
   * Pay as a line of text states it.
   *
   * @param text one line or a few
   * @param countries codes of the countries that the posting names
   * @return the first pay whose currency and period are stated
   */
  public static Optional<Salary> read(String text, Collection<String> countries) {
    String line = flat(text.substring(0, Math.min(text.length(), LONGEST)));
    Matcher pay = PAY.matcher(line);
    while (pay.find()) {
      String before = line.substring(Math.max(0, pay.start() - BEFORE), pay.start());
      Optional<Salary> salary = read(pay, before.toLowerCase(Locale.ROOT), countries);
      if (salary.isPresent()) {
        return salary;
      }
    }
    return Optional.empty();
  }

  private static Optional<Salary> read(Matcher pay, String before, Collection<String> countries) {
    Optional<Currency> currency = currency(pay, countries);
    Optional<SalaryPeriod> period = period(pay, before);
    if (currency.isEmpty() || period.isEmpty() || NOT_PAY.matcher(before).find()) {
      return Optional.empty();
    }
    Optional<BigDecimal> low = Amounts.written(pay.group("f1"));
    String second = pay.group("f2");
    if (low.isEmpty()) {
      return Optional.empty();
    }
    if (second == null) {
      BigDecimal one = scaled(low.get(), pay.group("k1"));
      boolean from = pay.group("from") != null || pay.group("plus") != null;
      boolean upTo = pay.group("upto") != null;
      return of(upTo ? null : one, from ? null : one, currency.get(), period.get());
    }
    Optional<BigDecimal> high = Amounts.written(second);
    return high.flatMap(top -> range(pay, low.get(), top, currency.get(), period.get()));
  }

  /** "120-150k" says k once for both; "120k-150000" does not. */
  private static Optional<Salary> range(
      Matcher pay, BigDecimal low, BigDecimal high, Currency currency, SalaryPeriod period) {
    String lowScale = pay.group("k1");
    String highScale = pay.group("k2");
    boolean shared = (lowScale == null ? low : high).compareTo(THOUSAND) < 0;
    if (shared && lowScale == null) {
      lowScale = highScale;
    } else if (shared && highScale == null) {
      highScale = lowScale;
    }
    return of(scaled(low, lowScale), scaled(high, highScale), currency, period);
  }

  private static Optional<Currency> currency(Matcher pay, Collection<String> countries) {
    List<Currency> found =
        Stream.of("s1", "t1", "s2", "t2")
            .map(pay::group)
            .filter(sign -> sign != null)
            .flatMap(sign -> Currencies.of(sign, countries).stream())
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Optional<SalaryPeriod> period(Matcher pay, String before) {
    String said = pay.group("per") != null ? pay.group("per") : pay.group("adverb");
    if (said != null) {
      return Periods.of(said);
    }
    boolean perAnnum = Stream.of("k1", "k2").map(pay::group).anyMatch("lpa"::equalsIgnoreCase);
    if (perAnnum) {
      return Optional.of(SalaryPeriod.YEAR);
    }
    Matcher earlier = SAID_BEFORE.matcher(before);
    Optional<SalaryPeriod> last = Optional.empty();
    while (earlier.find()) {
      last = Periods.of(earlier.group(1));
    }
    return last;
  }

  private static BigDecimal scaled(BigDecimal figure, @Nullable String scale) {
    String unit = scale == null ? "" : scale.toLowerCase(Locale.ROOT);
    return switch (unit) {
      case "" -> figure;
      case "k" -> figure.movePointRight(3);
      case "m", "million" -> figure.movePointRight(6);
      case "crore", "crores" -> figure.movePointRight(7);
      default -> figure.movePointRight(5);
    };
  }

  private static Optional<Salary> of(
      @Nullable BigDecimal min, @Nullable BigDecimal max, Currency currency, SalaryPeriod period) {
    BigDecimal low = min == null || min.signum() <= 0 ? null : min;
    BigDecimal high = max == null || max.signum() <= 0 ? null : max;
    boolean crossed = low != null && high != null && low.compareTo(high) > 0;
    return crossed || (low == null && high == null)
        ? Optional.empty()
        : Optional.of(new Salary(low, high, currency, period));
  }

  private static String flat(String text) {
    return Amounts.digits(text)
        .replaceAll("[‐‑‒–—−]", "-")
        .replaceAll("[\\s\\u00a0\\u202f\\u2007\\u2009]+", " ");
  }
}
