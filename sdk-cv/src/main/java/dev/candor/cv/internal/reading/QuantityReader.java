package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.lexicon.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds stated numbers, in digits and words, with scale, unit and comparison; and dates. */
final class QuantityReader {

  private final List<Token> tokens;
  private final AmountReader amounts;
  private final DateReader dates;
  private final List<Quantity> found = new ArrayList<>();
  private final Map<Integer, Double> factors = new HashMap<>();

  QuantityReader(List<Token> tokens) {
    this.tokens = tokens;
    this.amounts = new AmountReader(tokens, Languages.of(tokens));
    this.dates = new DateReader(tokens, found);
  }

  List<Quantity> read() {
    int at = 0;
    while (at < tokens.size()) {
      int end = fraction(at);
      if (end == 0) {
        end = amounts.startsNumber(at) ? quantity(at) : implied(at);
      }
      at = Math.max(at + 1, end);
    }
    for (int one = 0; one + 1 < found.size(); one++) {
      shareUnit(one);
    }
    return found;
  }

  /** "from 10 to 6 days": the unit is said once. */
  private void shareUnit(int at) {
    Quantity low = found.get(at);
    Quantity high = found.get(at + 1);
    boolean pair =
        low.last() + 1 == high.first()
            && isWord(low.last(), "to")
            && low.unit().isEmpty() != high.unit().isEmpty();
    if (!pair || low.unit().equals("date") || high.unit().equals("date")) {
      return;
    }
    int named = low.unit().isEmpty() ? at + 1 : at;
    double factor = factors.getOrDefault(named, 1.0);
    Quantity bare = named == at ? high : low;
    if (factors.getOrDefault(named == at ? at + 1 : at, 1.0) != 1) {
      return;
    }
    found.set(named == at ? at + 1 : at, bare.in(found.get(named).unit(), factor));
  }

  private int quantity(int at) {
    int date = dates.read(at, true);
    if (date > 0) {
      return date;
    }
    AmountReader.Amount low = amounts.amount(at);
    AmountReader.Amount high = null;
    int dash = low.end();
    boolean between =
        (at > 0 && isWord(at - 1, "between")) || (at > 1 && isWord(at - 2, "between"));
    if (dash < tokens.size()
        && (isAny(dash, "-", "–", "—") || isWord(dash, "to") || (between && isWord(dash, "and")))
        && dash + 1 < tokens.size()) {
      int next = dash + 1;
      if (AmountReader.isMoneySign(tokens, next)) {
        next++;
      }
      if (next < tokens.size() && amounts.startsNumber(next) && dates.read(next, false) == 0) {
        high = amounts.amount(next);
      }
    }
    boolean fromTo = at > 0 && !between && comesFrom(at) && isWord(dash, "to");
    if (high != null && !fromTo) {
      int end = high.end();
      if (low.unit().isEmpty() && !high.unit().isEmpty()) {
        low = low.in(high);
      }
      add(at, end, low, high, 0);
    } else {
      outOf(at, low);
    }
    return last().last();
  }

  /** "3 of 5 teams" is one number: 3, of 5 in all. */
  private void outOf(int at, AmountReader.Amount part) {
    int every = part.end() + 1;
    boolean oneIn =
        part.value() == 1
            && part.unit().isEmpty()
            && isWord(part.end(), "in")
            && every < tokens.size()
            && amounts.startsNumber(every)
            && dates.read(every, false) == 0;
    if (oneIn) {
      AmountReader.Amount whole = amounts.amount(every);
      if (whole.value() > 1 && whole.unit().isEmpty()) {
        double share = 100 / whole.value();
        add(at, whole.end(), new AmountReader.Amount(share, "%", 1, whole.end()), null, 0);
        return;
      }
    }
    int of = isWord(part.end(), "out") ? part.end() + 1 : part.end();
    int next = isWord(of + 1, "the") ? of + 2 : of + 1;
    boolean divides =
        part.unit().isEmpty()
            && isWord(of, "of")
            && next < tokens.size()
            && amounts.startsNumber(next)
            && dates.read(next, false) == 0;
    if (!divides) {
      add(at, part.end(), part, null, 0);
      return;
    }
    AmountReader.Amount all = amounts.amount(next);
    add(at, all.end(), part.in(all), null, all.value());
  }

  private boolean comesFrom(int at) {
    int before = at - 1;
    if (isWord(before, "of") && before > 1 && tokens.get(before - 1).has(Tag.LIGHT)) {
      before = isAny(before - 2, "a", "an", "the") ? before - 3 : before - 2;
    }
    while (before >= 0
        && (tokens.get(before).kind == Kind.SIGN
            || AmountReader.isMoneySign(tokens, before)
            || Comparisons.isComparison(tokens.get(before)))) {
      before--;
    }
    return before >= 0 && isWord(before, "from");
  }

  private Quantity last() {
    return found.get(found.size() - 1);
  }

  private void add(
      int at, int end, AmountReader.Amount low, AmountReader.@Nullable Amount high, double outOf) {
    int first = at > 0 && AmountReader.isMoneySign(tokens, at - 1) ? at - 1 : at;
    first = amounts.isMinus(first) ? first - 1 : first;
    int last = end;
    Comparison comparison = high != null ? Comparison.RANGE : Comparison.EXACT;
    if (last < tokens.size()
        && (isAny(last, "+")
            || (isWord(last, "plus")
                && amounts.isCounted(last + 1)
                && !isWord(last + 1, "plus")))) {
      comparison = Comparison.PLUS;
      last++;
      if (low.unit().isEmpty() && last < tokens.size() && amounts.unit(last) != null) {
        Units.Unit unit = amounts.unit(last);
        low =
            unit == null
                ? low
                : new AmountReader.Amount(
                    low.value() * unit.factor(), unit.base(), unit.factor(), last + 1);
        last = low.end();
      }
    } else if (isWord(last, "or_more")) {
      comparison = Comparison.LEAST;
      last++;
    } else if (isWord(last, "or_less")) {
      comparison = Comparison.MOST;
      last++;
    }
    int before = first - 1;
    while (before >= 0
        && Set.of("a", "an", "the", "by").contains(tokens.get(before).folded)
        && before > 0
        && Comparisons.isComparison(tokens.get(before - 1))) {
      before--;
    }
    while (before >= 0 && Comparisons.isComparison(tokens.get(before))) {
      Comparison said = Comparisons.of(tokens.get(before));
      if (isDuring(before, low.unit(), last)) {
        break;
      }
      comparison = comparison == Comparison.RANGE && said == Comparison.ABOUT ? comparison : said;
      first = before;
      before--;
    }
    if (isWord(before, "between") && high != null) {
      first = before;
    }
    for (int token = first; token < last; token++) {
      boolean claim = AmountReader.ON_END.contains(tokens.get(token).folded);
      tokens.get(token).quantity = claim ? -1 : found.size();
    }
    factors.put(found.size(), low.factor());
    double top = high == null ? low.value() : high.value();
    found.add(
        new Quantity(
            low.value(),
            top,
            outOf,
            low.unit(),
            comparison,
            Quantity.Role.LEVEL,
            first,
            last,
            Quantity.Thing.UNKNOWN));
  }

  /** "raised it over two years" says how long it took; "for over two years" says more than. */
  private boolean isDuring(int at, String unit, int last) {
    boolean time = unit.equals("s") || unit.equals("mo");
    Token before = at > 0 ? tokens.get(at - 1) : null;
    boolean bare = before != null && (before.quantity >= 0 || before.isContent());
    boolean measure = isWord(last, "of") || isWord(last, "experience") || isWord(last, "'");
    boolean leads = at == 0 && isWord(last, ",");
    return time && isWord(at, "over") && (bare || leads) && !measure;
  }

  /** "halved" is by 50%, "by a quarter" by 25%, "doubled" is to 2x, "within a year" in one. */
  private int implied(int at) {
    Token token = tokens.get(at);
    if (token.kind != Kind.WORD) {
      return at + 1;
    }
    double value =
        switch (token.folded) {
          case "halved", "halve", "halving", "halves" -> 50;
          case "doubled", "doubling", "double", "doubles", "twofold" -> 2;
          case "tripled", "tripling", "triple", "trebled", "threefold" -> 3;
          case "quadrupled", "quadruple", "quadrupling", "fourfold" -> 4;
          default -> 0;
        };
    if (value > 0) {
      implied(value, value == 50 ? "%" : "x", Comparison.EXACT, Quantity.Role.CHANGE, at, at + 1);
    }
    Units.Unit time = span(at);
    if (time != null) {
      boolean half = isWord(at - 1, "half");
      int first = half ? at - 1 : at;
      tokens.subList(first, at + 1).forEach(one -> one.quantity = found.size());
      double length = time.factor() * (half ? 0.5 : 1);
      implied(length, time.base(), Comparison.EXACT, Quantity.Role.LEVEL, first, at + 1);
    }
    return at + 1;
  }

  private void implied(
      double value, String unit, Comparison comparison, Quantity.Role role, int first, int last) {
    found.add(
        new Quantity(value, value, 0, unit, comparison, role, first, last, Quantity.Thing.UNKNOWN));
  }

  /** The end of "by half", "by nearly a third", "by two thirds"; 0 when there is none. */
  private int fraction(int at) {
    int part = isAny(at, "a", "one", "two", "three") ? at + 1 : at;
    double share =
        part >= tokens.size()
            ? 0
            : switch (tokens.get(part).folded) {
              case "half" -> 50;
              case "third", "thirds" -> 100.0 / 3;
              case "quarter", "quarters", "quarter_of" -> 25;
              case "fifth", "fifths" -> 20;
              default -> 0;
            };
    int first = at;
    while (first > 0 && Comparisons.isComparison(tokens.get(first - 1))) {
      first--;
    }
    boolean of = isWord(part + 1, "of") || isWord(part, "quarter_of");
    if (share > 0 && of && (part > at || isWord(part, "half")) && !isWord(first - 1, "by")) {
      return share(at, part, share);
    }
    boolean cut = isWord(at, "half") && isWord(at - 1, "in") && span(at + 1) == null;
    if (share == 0 || !(cut || isWord(first - 1, "by"))) {
      return 0;
    }
    double times = isWord(at, "two") ? 2 : isWord(at, "three") ? 3 : 1;
    for (int token = first; token <= part; token++) {
      tokens.get(token).quantity = found.size();
    }
    Comparison said = first < at ? Comparisons.of(tokens.get(first)) : Comparison.EXACT;
    implied(share * times, "%", said, Quantity.Role.CHANGE, first, part + 1);
    return part + 1;
  }

  /** "two thirds of the orders". */
  private int share(int at, int part, double share) {
    double times = isWord(at, "two") ? 2 : isWord(at, "three") ? 3 : 1;
    int first = at;
    Comparison said = Comparison.EXACT;
    while (first > 0 && Comparisons.isComparison(tokens.get(first - 1))) {
      first--;
      said = Comparisons.of(tokens.get(first));
    }
    for (int token = first; token <= part; token++) {
      tokens.get(token).quantity = found.size();
    }
    implied(share * times, "%", said, Quantity.Role.LEVEL, first, part + 1);
    return part + 1;
  }

  /** "within a year": the phrase is a length of time here, not how often. */
  private Units.@Nullable Unit span(int at) {
    boolean within =
        at > 0
            && Set.of("within", "in", "over", "after", "under", "half")
                .contains(tokens.get(at - 1).folded);
    String surface = tokens.get(at).surface.toLowerCase(Locale.ROOT);
    if (!within || !(surface.startsWith("a ") || surface.startsWith("an "))) {
      return null;
    }
    String name = surface.substring(surface.indexOf(' ') + 1).replace(' ', '_');
    Units.Unit unit = Units.of(name, name);
    return unit != null && unit.isTime() ? unit : null;
  }

  private boolean isWord(int at, String folded) {
    return at >= 0 && at < tokens.size() && tokens.get(at).folded.equals(folded);
  }

  private boolean isAny(int at, String... words) {
    for (String word : words) {
      if (isWord(at, word)) {
        return true;
      }
    }
    return false;
  }
}
