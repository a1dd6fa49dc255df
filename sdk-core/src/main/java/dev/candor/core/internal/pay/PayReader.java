package dev.candor.core.internal.pay;

import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryConfidence;
import dev.candor.core.job.SalaryPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pay of the job: one figure, or the span of all ranges in one currency and period.
 * Bonus, allowance, budget, funding and revenue never count; on-target earnings only where nothing
 * else is given. One end alone is "from" or "up to"; both ends equal are one figure. Pure
 * functions.
 */
public final class PayReader {

  private static final int BEFORE = 140;
  private static final int BEHIND = 60;
  private static final int NEAR = 160;
  private static final int LONGEST_LINE = 2_000;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final String text;
  private final boolean line;
  private final List<Pay> offers = new ArrayList<>();

  private PayReader(String text, boolean line) {
    this.text = text;
    this.line = line;
  }

  /**
   * Pay amid the prose of a posting. Where it names no period, or a shared sign stands without its
   * country, the usual one is taken, and the confidence says so.
   *
   * @param text the posting
   * @param countries ISO 3166-1 alpha-2 codes of the countries that the posting names; may be empty
   * @return empty when none is found
   */
  public static Optional<Salary> inProse(String text, Collection<String> countries) {
    return new PayReader(Figures.digits(text), false).best(countries);
  }

  /**
   * Pay in a line that is for pay alone, such as a field of a board. Nothing is assumed.
   *
   * @param line at most the first 2,000 characters are read
   * @param countries ISO 3166-1 alpha-2 codes of the countries that the posting names; may be empty
   * @return empty when its currency or period is not stated, or its ends contradict each other
   */
  public static Optional<Salary> inLine(String line, Collection<String> countries) {
    String start = line.substring(0, Math.min(line.length(), LONGEST_LINE));
    String flat = Figures.digits(start).replaceAll("[\\s\\u00a0\\u202f\\u2007\\u2009]+", " ");
    return new PayReader(flat, true).best(countries);
  }

  private Optional<Salary> best(Collection<String> countries) {
    List<Amount> amounts = Amounts.in(text, countries);
    for (int at = 0; at < amounts.size(); at++) {
      Amount first = amounts.get(at);
      Amount second = at + 1 < amounts.size() ? amounts.get(at + 1) : null;
      boolean joined = second != null && isJoined(first, second);
      if (second != null && joined && isRange(first, second)) {
        consider(first, second);
        at++;
      } else if (second != null && joined && contradict(first, second)) {
        at++;
      } else {
        consider(first, null);
      }
    }
    return chosen();
  }

  private boolean isJoined(Amount first, Amount second) {
    return (first.money() != null || second.money() != null)
        && second.start() - first.end() <= 30
        && PayWords.CONNECTOR.matcher(text).region(first.end(), second.start()).matches();
  }

  private static boolean isRange(Amount first, Amount second) {
    return isOneCurrency(first.money(), second.money())
        && high(first, second).compareTo(low(first, second)) >= 0;
  }

  /** A shared sign goes with the code at the other end: "$100,000 - $120,000 CAD". */
  private static boolean isOneCurrency(@Nullable Money one, @Nullable Money other) {
    if (one == null || other == null || one.currency().equals(other.currency())) {
      return true;
    }
    return (one.isShared() || other.isShared())
        && Currencies.isDollar(one)
        && Currencies.isDollar(other);
  }

  /** Ends of two currencies; in a line, also ends that are crossed. */
  private boolean contradict(Amount first, Amount second) {
    return line || !isOneCurrency(first.money(), second.money());
  }

  /** "35-45k" and "$190-237k": the first number has the scale of the second. */
  private static BigDecimal low(Amount first, Amount second) {
    boolean shared =
        first.scale().compareTo(BigDecimal.ONE) == 0
            && first.number().compareTo(second.value()) < 0
            && first.number().compareTo(THOUSAND) < 0;
    return shared ? first.number().multiply(second.scale()) : first.value();
  }

  /** "100k-120": the second number has the scale of the first. */
  private static BigDecimal high(Amount first, Amount second) {
    boolean shared =
        second.scale().compareTo(BigDecimal.ONE) == 0
            && second.number().compareTo(first.value()) < 0;
    return shared ? second.number().multiply(first.scale()) : second.value();
  }

  private void consider(Amount first, @Nullable Amount last) {
    Optional<Money> money =
        Stream.of(Optional.ofNullable(first.money()), Optional.ofNullable(last).map(Amount::money))
            .flatMap(Optional::stream)
            .reduce(Money::better);
    BigDecimal low = last == null ? first.value() : low(first, last);
    BigDecimal high = last == null ? first.value() : high(first, last);
    if (money.isEmpty() || high.signum() == 0) {
      return;
    }
    int end = last == null ? first.end() : last.end();
    String before = sentenceBefore(first.start());
    String behind =
        text.substring(end, Math.min(text.length(), end + BEHIND)).split("\\n\\s*\\n", 2)[0];
    boolean perAnnum = text.regionMatches(true, end - 3, "LPA", 0, 3);
    SalaryPeriod stated = perAnnum ? SalaryPeriod.YEAR : PayPeriod.stated(before, behind);
    PayContext context = PayContext.of(before, behind, stated != null, last != null, line);
    boolean fixed = line || (stated != null && PayPeriod.isBeside(behind));
    Timed time = fixed ? new Timed(stated, true) : timed(high, money.get(), stated);
    SalaryPeriod period = time.period();
    boolean odd =
        !line && period != null && !PayPeriod.isPlausible(high, money.get().currency(), period);
    if (context == PayContext.OTHER || period == null || odd) {
      return;
    }
    boolean upTo = last == null && PayWords.UP_TO.matcher(before).find();
    boolean from = last == null && (first.open() || PayWords.FROM.matcher(before).find());
    offers.add(
        new Pay(
            upTo ? null : low,
            from ? null : high,
            money.get(),
            period,
            time.stated(),
            context,
            first.start()));
  }

  private record Timed(@Nullable SalaryPeriod period, boolean stated) {}

  /** In prose a period further off belongs to a figure only if it fits its size. */
  private static Timed timed(BigDecimal high, Money money, @Nullable SalaryPeriod stated) {
    if (stated != null && PayPeriod.isPlausible(high, money.currency(), stated)) {
      return new Timed(stated, true);
    }
    SalaryPeriod usual = PayPeriod.usual(high, money.currency());
    boolean fits = usual != null && PayPeriod.isPlausible(high, money.currency(), usual);
    return new Timed(fits ? usual : null, false);
  }

  /** What stands before in the same paragraph, one line above included. */
  private String sentenceBefore(int end) {
    String window = text.substring(Math.max(0, end - BEFORE), end);
    int paragraph = Math.max(window.lastIndexOf("\n\n"), window.lastIndexOf("\r\n\r\n"));
    int above = paragraph < 0 ? -1 : window.lastIndexOf('\n', paragraph - 1);
    boolean direct = paragraph >= 0 && window.substring(paragraph).length() < 40;
    return paragraph < 0 || direct
        ? window.substring(Math.max(0, direct ? above : 0))
        : window.substring(paragraph);
  }

  private Optional<Salary> chosen() {
    List<Pay> candidates =
        offers.stream()
            .filter(pay -> !line || pay.confidence() != SalaryConfidence.ASSUMED)
            .toList();
    Optional<PayContext> best =
        candidates.stream().map(Pay::context).max(Comparator.naturalOrder());
    if (best.isEmpty()) {
      return Optional.empty();
    }
    List<Pay> ranked = candidates.stream().filter(pay -> pay.context() == best.get()).toList();
    Pay lead = ranked.stream().filter(Pay::isRange).findFirst().orElse(ranked.get(0));
    List<Pay> same = ranked.stream().filter(pay -> belongs(pay, lead)).toList();
    return Optional.of(
        lead.salary(
            end(same, Pay::min).min(Comparator.naturalOrder()).orElse(null),
            end(same, Pay::max).max(Comparator.naturalOrder()).orElse(null)));
  }

  private static Stream<BigDecimal> end(List<Pay> offers, Function<Pay, @Nullable BigDecimal> of) {
    return offers.stream().map(of).filter(Objects::nonNull);
  }

  /** Ranges for several places or levels belong together; single figures only close by. */
  private static boolean belongs(Pay offer, Pay lead) {
    boolean close = lead.isRange() || Math.abs(offer.at() - lead.at()) <= NEAR;
    return offer.equals(lead) || (close && offer.isLike(lead));
  }
}
