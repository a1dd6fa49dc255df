package dev.candor.cv.structure;

import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pay of the job: one figure, or the span of all ranges in one currency and period.
 * Bonus, allowance, budget, funding and revenue never count; on-target earnings only where nothing
 * else is given.
 */
final class Pay {

  /**
   * A figure or range, and how much it looks like the pay of the job: 1 for on-target, 2 for pay.
   */
  private record Offer(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      Currency currency,
      SalaryPeriod period,
      int rank,
      int at) {

    boolean isRange() {
      return min != null && max != null && min.compareTo(max) < 0;
    }
  }

  private static final int BEFORE = 140;
  private static final int BEHIND = 60;
  private static final int NEAR = 160;

  private static final Pattern CONNECTOR =
      Pattern.compile(
          "(?iu)(?:,[-–—]{1,2})?\\s*(?:(?:per |/\\s?|an?"
              + " )?(?:hour|hr|year|yr|annum|month|week|day)\\s*)?(?:gross|brutto|bruts?)?\\s*(?:-|–|—|‑|−|~|to|and|bis|und|à|a|et|y|hasta|até|إلى|و)\\s*(?:up"
              + " to|bis zu|brutto|CAD|USD|EUR)?\\s*");
  private static final Pattern PAY =
      Pattern.compile(
          "(?iu)salary|salaries|\\bpay\\b|payscale|\\bpaid\\b|compensation|\\bcomp\\b|remunerat|\\bwages?\\b|\\brates?\\b|\\bbase\\b"
              + "|earn(?:ings?)?\\b|income|stundenlohn|\\w*gehalt\\w*|\\w*vergütung\\w*|\\w*lohn\\b|entgelt|verdien\\w*|entlohnung|brutto\\w*|\\bgross\\b|\\bbruts?\\b|\\bbrut[oa]s?\\b|(?:be)?zahl(?:en|ung|t)\\b"
              + "|salaire|rémunér|rémunération|\\bsmic\\b|salari[oa]|sueldo|retribuci|remunera|الراتب|راتب|أجر|\\bctc\\b|\\bsalario");
  private static final Pattern NOT_PAY =
      Pattern.compile(
          "(?iu)bonus|commission|allowance|stipend|budget|fund(?:ing|ed|s)?\\b|rais(?:ed|ing)|revenue|\\bARR\\b|\\bGMV\\b|valu(?:ed|ation)|equity|401|reimburse|referral|sign[-"
              + " ]?on|relocation|tuition|insurance|premium|deductible|contribution|match|\\bAUM\\b|assets|portfolio|market|deals?\\b|contracts?"
              + " (?:of|worth)|quota|savings?|invest|series [a-e]\\b|backed|grant"
              + "|turnover|profit|gewinn|EBITDA|mindestlohn|\\bumsatz|prämie|zuschuss|weiterbildung|zulage|gutschein|sachbezug|trinkgeld|weihnachtsgeld|urlaubsgeld|prime|ticket|panier|mutuelle|chiffre"
              + " d|levée|intéressement|bono\\b|bonos\\b|dietas|ayuda|presupuesto|facturaci|ingresos"
              + " de|plus"
              + " por|indemnité|مكافأة|ميزانية|بدل|fees?\\b|cost|customers|users|donat|gift|credit|\\bvoucher|perk");
  private static final Pattern NOT_PAY_BEHIND =
      Pattern.compile(
          "(?iu)^\\s*(?:(?!plus|and|with|und|et|y|zuzüglich|base|\\+)[\\p{L}/-]+\\s+){0,4}?(?:[\\p{L}-]*bonus|allowance|stipend|budget|funding|in"
              + " funding|revenue|ARR\\b|valuation|reimbursement|referral|sign[-"
              + " ]on|relocation|tuition|investment|market|market"
              + " cap|portfolio|customers|users|zuschuss|prämie|netto"
              + " referral|weiterbildung|gutschein|sachbezug|credit|gift|match|contribution|deductible|project|deals?|in"
              + " sales|of sales)");

  /** What is paid by the hour or month is pay, whatever else is said. */
  private static final Pattern BY_TIME =
      Pattern.compile(
          "(?iu)\\s*(?:/\\s?|per |an? |pro |die |je |par |de l[’']|por |la |a la"
              + " )(?:h|hr|hour|std|stunde|monat|month|heure|mois|hora|mes)\\b");

  private static final Pattern OTE =
      Pattern.compile("(?iu)\\bOTE\\b|on[- ]target|target earnings|uncapped");
  private static final Pattern UP_TO =
      Pattern.compile(
          "(?iu)(?:up to|upto|max(?:imum|\\.)?(?: of)?|bis(?:"
              + " zu)?|jusqu[’'](?:à|a)|hasta|até|حتى|no more than)\\s*$");
  private static final Pattern FROM =
      Pattern.compile(
          "(?iu)(?:\\bfrom|start(?:ing|s)? (?:at|from)|begin(?:ning|s) at|minimum(?: of)?|at"
              + " least|\\bab|mind(?:\\.|estens)|mindest\\p{L}*(?:gehalt|entgelt|verdienst)|von|à"
              + " partir de|dès|a partir de|desde|min\\.?|(?:ابتداء |بدءا )?من)\\s*$");

  private final String text;
  private final List<Offer> offers = new ArrayList<>();

  private Pay(String text) {
    this.text = text;
  }

  /** The pay a text states, or null. */
  static @Nullable Salary in(String text) {
    Pay pay = new Pay(text);
    pay.collect();
    return pay.best();
  }

  private void collect() {
    List<Amount> amounts = Amounts.in(text);
    for (int at = 0; at < amounts.size(); at++) {
      Amount first = amounts.get(at);
      Amount second = at + 1 < amounts.size() ? amounts.get(at + 1) : null;
      Amount end = second != null && isRange(first, second) ? second : null;
      if (end != null) {
        at++;
      }
      consider(first, end);
    }
  }

  private boolean isRange(Amount first, Amount second) {
    boolean money = first.currency() != null || second.currency() != null;
    boolean same =
        first.currency() == null
            || second.currency() == null
            || first.currency().equals(second.currency())
            || (isDollar(first.currency()) && isDollar(second.currency()));
    boolean joined =
        second.start() - first.end() <= 30
            && CONNECTOR.matcher(text).region(first.end(), second.start()).matches();
    return money && same && joined && high(first, second).compareTo(low(first, second)) >= 0;
  }

  private static boolean isDollar(Currency currency) {
    return Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD").contains(currency.getCurrencyCode());
  }

  /** "35-45k" and "$190-237k": the first number has the scale of the second. */
  private static BigDecimal low(Amount first, Amount second) {
    boolean shared =
        first.scale().compareTo(BigDecimal.ONE) == 0
            && first.number().compareTo(second.value()) < 0
            && first.number().compareTo(BigDecimal.valueOf(1000)) < 0;
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
    Currency currency = currency(first, last);
    if (currency == null) {
      return;
    }
    int end = last == null ? first.end() : last.end();
    String before = sentenceBefore(first.start());
    String behind =
        text.substring(end, Math.min(text.length(), end + BEHIND)).split("\\n\\s*\\n", 2)[0];
    BigDecimal low = last == null ? first.value() : low(first, last);
    BigDecimal high = last == null ? first.value() : high(first, last);
    SalaryPeriod stated = PayPeriod.stated(before, behind);
    int rank = rank(before, behind, stated != null, last != null);
    boolean fits = stated != null && PayPeriod.isPlausible(high, currency, stated);
    SalaryPeriod period = fits ? stated : PayPeriod.usual(high, currency);
    if (rank == 0 || period == null || !PayPeriod.isPlausible(high, currency, period)) {
      return;
    }
    boolean open = last == null && first.open();
    boolean upTo = last == null && UP_TO.matcher(before).find();
    boolean from = last == null && (open || FROM.matcher(before).find());
    offers.add(
        new Offer(upTo ? null : low, from ? null : high, currency, period, rank, first.start()));
  }

  /** A plain dollar sign takes its country from the other end of the range. */
  private static @Nullable Currency currency(Amount first, @Nullable Amount last) {
    if (first.currency() == null || last == null || last.currency() == null) {
      return first.currency() != null || last == null ? first.currency() : last.currency();
    }
    return first.currency().getCurrencyCode().equals("USD") ? last.currency() : first.currency();
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

  private static int rank(String before, String behind, boolean period, boolean range) {
    if (NOT_PAY_BEHIND.matcher(behind).find()) {
      return 0;
    }
    int pay = lastEnd(PAY, before);
    int other = lastEnd(NOT_PAY, before);
    int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n"));
    boolean refused =
        other >= 0
            && other >= pay
            && (other > stop || pay < 0)
            && !before.substring(other).contains("\n");
    if (refused) {
      return 0;
    }
    boolean target =
        OTE.matcher(behind.substring(0, Math.min(behind.length(), 25))).find()
            || lastEnd(OTE, before) > Math.max(0, before.length() - 30);
    boolean said = pay >= 0 || PAY.matcher(behind).find();
    if (!said && !(period && range)) {
      boolean close = period && (behind.length() < 40 || BY_TIME.matcher(behind).lookingAt());
      return range || close ? 1 : 0;
    }
    return target ? 1 : 2;
  }

  private static int lastEnd(Pattern pattern, String text) {
    int end = -1;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      end = matcher.end();
    }
    return end;
  }

  private @Nullable Salary best() {
    int rank = offers.stream().mapToInt(Offer::rank).max().orElse(0);
    List<Offer> ranked = offers.stream().filter(offer -> offer.rank() == rank).toList();
    if (ranked.isEmpty()) {
      return null;
    }
    Offer lead = ranked.stream().filter(Offer::isRange).findFirst().orElse(ranked.get(0));
    List<Offer> same = ranked.stream().filter(offer -> isOf(offer, lead)).toList();
    BigDecimal min =
        same.stream()
            .map(Offer::min)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    BigDecimal max =
        same.stream()
            .map(Offer::max)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Salary(min, max, lead.currency(), lead.period());
  }

  /** Ranges for several places or levels belong together; single figures only close by. */
  private static boolean isOf(Offer offer, Offer lead) {
    boolean alike =
        offer.isRange() == lead.isRange()
            && (offer.min() == null) == (lead.min() == null)
            && (offer.max() == null) == (lead.max() == null);
    boolean close = lead.isRange() || Math.abs(offer.at() - lead.at()) <= NEAR;
    return offer.equals(lead)
        || (alike
            && close
            && offer.currency().equals(lead.currency())
            && offer.period() == lead.period());
  }
}
