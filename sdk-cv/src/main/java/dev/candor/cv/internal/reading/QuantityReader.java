package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.NumberWords;
import dev.candor.cv.internal.lexicon.Spelling;
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

  private static final Set<String> SCALES =
      Set.of("k", "m", "mn", "bn", "b", "x", "mio", "mrd", "t");

  private final List<Token> tokens;
  private final String language;
  private final DateReader dates;
  private final List<Quantity> found = new ArrayList<>();
  private final Map<Integer, Double> factors = new HashMap<>();

  QuantityReader(List<Token> tokens) {
    this.tokens = tokens;
    this.language = Languages.of(tokens);
    this.dates = new DateReader(tokens, found);
  }

  /** Letters that may stick to a number. */
  static boolean isSuffix(String letters) {
    String folded = Spelling.fold(letters);
    return SCALES.contains(folded)
        || Units.of(folded) != null
        || NumberWords.of(folded, "") != null
        || folded.equals("plus");
  }

  List<Quantity> read() {
    int at = 0;
    while (at < tokens.size()) {
      int end = startsNumber(at) ? quantity(at) : implied(at);
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
    String unit = found.get(named).unit();
    found.set(
        named == at ? at + 1 : at,
        new Quantity(
            bare.value() * factor,
            bare.high() * factor,
            unit,
            bare.comparison(),
            bare.role(),
            bare.first(),
            bare.last(),
            bare.heads(),
            bare.path()));
  }

  private boolean startsNumber(int at) {
    Token token = tokens.get(at);
    if (token.kind == Kind.NUMBER) {
      return true;
    }
    if (token.kind != Kind.WORD) {
      return false;
    }
    NumberWords.NumberWord word = NumberWords.of(token.folded, language);
    if (word == null || token.folded.length() < 2) {
      return false;
    }
    if (word.value() == 1 && !isCounted(at + 1)) {
      return false;
    }
    return !word.scale()
        || (at > 0
            && Set.of("a", "one", "over", "some", "about").contains(tokens.get(at - 1).folded)
            && !isWord(at + 1, "of"));
  }

  private boolean isCounted(int at) {
    return at < tokens.size()
        && ((tokens.get(at).kind == Kind.WORD && !tokens.get(at).has(Tag.GLUE))
            || isWord(at, "million"));
  }

  private int quantity(int at) {
    int date = dates.read(at, true);
    if (date > 0) {
      return date;
    }
    Amount low = amount(at);
    Amount high = null;
    int end = low.end;
    int dash = end;
    boolean between =
        (at > 0 && isWord(at - 1, "between")) || (at > 1 && isWord(at - 2, "between"));
    if (dash < tokens.size()
        && (isAnyOf(dash, "-", "–", "—") || isWord(dash, "to") || (between && isWord(dash, "and")))
        && dash + 1 < tokens.size()) {
      int next = dash + 1;
      if (isMoneySign(next)) {
        next++;
      }
      if (next < tokens.size() && startsNumber(next) && dates.read(next, false) == 0) {
        high = amount(next);
      }
    }
    boolean fromTo = at > 0 && !between && comesFrom(at) && isWord(dash, "to");
    if (high != null && !fromTo) {
      end = high.end;
      if (low.unit.isEmpty() && !high.unit.isEmpty()) {
        low = low.as(high);
      }
    } else {
      high = null;
    }
    add(at, end, low, high);
    return last().last();
  }

  private boolean comesFrom(int at) {
    int before = at - 1;
    while (before >= 0
        && (tokens.get(before).kind == Kind.SIGN
            || isMoneySign(before)
            || isComparison(tokens.get(before)))) {
      before--;
    }
    return before >= 0 && isWord(before, "from");
  }

  private Quantity last() {
    return found.get(found.size() - 1);
  }

  private record Amount(double value, String unit, int end, boolean scaled) {
    Amount as(Amount other) {
      return other;
    }
  }

  /** One number with scale and unit. */
  private Amount amount(int at) {
    int next = at;
    double value;
    if (tokens.get(at).kind == Kind.NUMBER) {
      value = Numbers.parse(tokens.get(at).folded, language);
      next++;
    } else {
      double[] words = words(at);
      value = words[0];
      next = (int) words[1];
    }
    boolean money = at > 0 && isMoneySign(at - 1);
    boolean scaled = false;
    while (next < tokens.size()) {
      double scale = scale(next, money);
      if (scale == 0) {
        break;
      }
      value *= scale;
      scaled = true;
      next++;
    }
    String unit = "";
    if (money) {
      Units.Unit currency = Units.of(tokens.get(at - 1).folded);
      unit = currency == null ? "" : currency.base();
    }
    if (unit.isEmpty()) {
      int place =
          next < tokens.size()
                  && (isAnyOf(next, "-")
                      || isWord(next, "working")
                      || isWord(next, "business")
                      || isWord(next, "calendar"))
              ? next + 1
              : next;
      Units.Unit named = place < tokens.size() ? unit(place) : null;
      if (named != null) {
        value *= named.factor();
        factors.put(found.size(), named.factor());
        unit = named.base();
        next = place + 1;
      }
    }
    return new Amount(value, unit, next, scaled);
  }

  private double scale(int at, boolean money) {
    Token token = tokens.get(at);
    if (token.kind != Kind.WORD) {
      return 0;
    }
    boolean sticks = token.start == tokens.get(at - 1).end;
    NumberWords.NumberWord word = NumberWords.of(token.folded, language);
    if (word != null && word.scale() && (token.folded.length() > 1 || sticks)) {
      return word.value();
    }
    if (!sticks && !money) {
      return 0;
    }
    return switch (token.surface) {
      case "K" -> 1e3;
      case "M" -> 1e6;
      case "B" -> 1e9;
      case "m" -> money ? 1e6 : 0;
      case "b" -> money ? 1e9 : 0;
      default -> 0;
    };
  }

  private Units.@Nullable Unit unit(int at) {
    Token token = tokens.get(at);
    boolean sticks = token.start == tokens.get(at - 1).end;
    if (token.kind == Kind.STOP
        || (token.folded.length() == 1
            && token.kind == Kind.WORD
            && !sticks
            && !"mhxsl".contains(token.folded))) {
      return null;
    }
    if (Set.of("an", "ans", "mi", "rs", "rand", "mes", "tag", "min").contains(token.folded)
        && language.equals("en")
        && !token.folded.equals("min")) {
      return null;
    }
    if (token.folded.equals("second") || (token.folded.equals("pounds") && isWord(at + 1, "of"))) {
      return token.folded.equals("second") ? null : Units.of(token.folded);
    }
    return Units.of(token.folded);
  }

  private boolean isMoneySign(int at) {
    return isMoneySign(tokens, at);
  }

  static boolean isMoneySign(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Units.Unit unit = token.kind == Kind.STOP ? null : Units.of(token.folded);
    return unit != null
        && unit.isMoney()
        && (token.kind == Kind.SIGN
            || (token.surface.equals(token.surface.toUpperCase(Locale.ROOT))
                && token.surface.length() == 3));
  }

  /** Value and end of a run of number words. */
  private double[] words(int at) {
    double total = 0;
    double part = 0;
    int next = at;
    boolean any = false;
    while (next < tokens.size()) {
      Token token = tokens.get(next);
      NumberWords.NumberWord word =
          token.kind == Kind.WORD ? NumberWords.of(token.folded, language) : null;
      if (word == null || (token.folded.length() < 2 && any)) {
        boolean glue =
            any
                && (token.folded.equals("and") || token.folded.equals("-"))
                && next + 1 < tokens.size()
                && part >= 20
                && NumberWords.of(tokens.get(next + 1).folded, language) != null
                && (token.folded.equals("-") ? part % 100 != 0 || part < 100 : part % 100 == 0);
        if (!glue) {
          break;
        }
        next++;
        continue;
      }
      if (!word.scale()) {
        if ((any && part % 10 != 0)
            || (any && part != 0 && word.value() >= 10 && part % 100 != 0)) {
          break;
        }
        part += word.value();
      } else if (word.value() == 100) {
        part = (part == 0 ? 1 : part) * 100;
      } else {
        total += (part == 0 ? 1 : part) * word.value();
        part = 0;
      }
      any = true;
      next++;
    }
    return new double[] {total + part, next};
  }

  private void add(int at, int end, Amount low, @Nullable Amount high) {
    int first = at > 0 && isMoneySign(at - 1) ? at - 1 : at;
    int last = end;
    Comparison comparison = high != null ? Comparison.RANGE : Comparison.EXACT;
    if (last < tokens.size()
        && (isAnyOf(last, "+")
            || (isWord(last, "plus") && isCounted(last + 1) && !isWord(last + 1, "plus")))) {
      comparison = Comparison.PLUS;
      last++;
      if (low.unit.isEmpty() && last < tokens.size() && unit(last) != null) {
        Units.Unit unit = unit(last);
        low =
            unit == null ? low : new Amount(low.value * unit.factor(), unit.base(), last + 1, true);
        last = low.end;
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
        && isComparison(tokens.get(before - 1))) {
      before--;
    }
    while (before >= 0 && isComparison(tokens.get(before))) {
      Comparison said = comparison(tokens.get(before));
      if (isDuring(before, low.unit, last)) {
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
      tokens.get(token).quantity = found.size();
    }
    double top = high == null ? low.value : high.value;
    found.add(
        new Quantity(
            low.value,
            top,
            low.unit,
            comparison,
            Quantity.Role.LEVEL,
            first,
            last,
            List.of(),
            Set.of()));
  }

  /** "raised it over two years" says how long it took; "for over two years" says more than. */
  private boolean isDuring(int at, String unit, int last) {
    boolean time = unit.equals("s") || unit.equals("mo");
    Token before = at > 0 ? tokens.get(at - 1) : null;
    boolean bare = before != null && (before.quantity >= 0 || before.isContent());
    boolean measure = isWord(last, "of") || isWord(last, "experience") || isWord(last, "'");
    return time && isWord(at, "over") && bare && !measure;
  }

  private boolean isComparison(Token token) {
    return comparison(token) != Comparison.EXACT
        && (token.kind == Kind.WORD || token.kind == Kind.SIGN);
  }

  private static Comparison comparison(Token token) {
    if (token.kind == Kind.SIGN) {
      return switch (token.folded) {
        case ">" -> Comparison.MORE;
        case "<" -> Comparison.LESS;
        case "≥" -> Comparison.LEAST;
        case "≤" -> Comparison.MOST;
        case "~", "≈" -> Comparison.ABOUT;
        default -> Comparison.EXACT;
      };
    }
    if (token.has(Tag.COMPARE_UPTO)) {
      return Comparison.UP_TO;
    } else if (token.has(Tag.COMPARE_MOST)) {
      return Comparison.MOST;
    } else if (token.has(Tag.COMPARE_MORE)) {
      return Comparison.MORE;
    } else if (token.has(Tag.COMPARE_LEAST)) {
      return Comparison.LEAST;
    } else if (token.has(Tag.COMPARE_LESS)) {
      return Comparison.LESS;
    } else if (token.has(Tag.COMPARE_NEARLY)) {
      return Comparison.NEARLY;
    }
    return token.has(Tag.COMPARE_ABOUT) ? Comparison.ABOUT : Comparison.EXACT;
  }

  /** "halved" is by 50%, "doubled" is to 2x, "twice" is 2 times. */
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
          case "half" -> at > 0 && isWord(at - 1, "by") ? 50 : 0;
          default -> 0;
        };
    if (value > 0) {
      if (token.folded.equals("half")) {
        token.quantity = found.size();
      }
      found.add(
          new Quantity(
              value,
              value,
              value == 50 ? "%" : "x",
              Comparison.EXACT,
              Quantity.Role.CHANGE,
              at,
              at + 1,
              List.of(),
              Set.of()));
    }
    return at + 1;
  }

  private boolean isWord(int at, String folded) {
    return at >= 0 && at < tokens.size() && tokens.get(at).folded.equals(folded);
  }

  private boolean isAnyOf(int at, String... signs) {
    for (String sign : signs) {
      if (tokens.get(at).folded.equals(sign)) {
        return true;
      }
    }
    return false;
  }
}
