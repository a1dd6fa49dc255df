package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.NumberWords;
import dev.candor.cv.internal.lexicon.Spelling;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.lexicon.Units;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one number, in digits or words, with its sign, scale and unit. */
final class AmountReader {

  private static final Set<String> SCALES =
      Set.of("k", "m", "mn", "bn", "b", "x", "mio", "mrd", "t");

  private static final Set<String> JOINTS = Set.of("and", "y", "et");

  /** Words between a number and its unit that are claims of their own. */
  static final Set<String> ON_END = Set.of("consecutive", "successive", "straight");

  /** Signs that may stick to the front of a number and change nothing of it. */
  private static final String PLAIN_SIGNS = "+~≈<>≥≤=→×#&*/.,:;'\"|•·…@_%";

  private final List<Token> tokens;
  private final String language;

  AmountReader(List<Token> tokens, String language) {
    this.tokens = tokens;
    this.language = language;
  }

  /** Letters that may stick to a number. */
  static boolean isSuffix(String letters) {
    String folded = Spelling.fold(letters);
    return SCALES.contains(folded)
        || Units.of(letters, folded) != null
        || NumberWords.of(folded, "") != null
        || folded.equals("plus");
  }

  boolean startsNumber(int at) {
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
    boolean oneIn =
        isWord(at + 1, "in")
            && at + 2 < tokens.size()
            && NumberWords.of(tokens.get(at + 2).folded, language) != null;
    if ((word.value() == 1 && !isCounted(at + 1) && !oneIn)
        || (word.value() == 0 && isNoun(at + 1))) {
      return false;
    }
    return !word.scale()
        || (at > 0
            && Set.of("a", "one", "over", "some", "about").contains(tokens.get(at - 1).folded)
            && !isWord(at + 1, "of"));
  }

  /** "zero accidents" says no more than "no accidents". */
  private boolean isNoun(int at) {
    return at < tokens.size()
        && tokens.get(at).kind == Kind.WORD
        && !tokens.get(at).has(Tag.GLUE)
        && unit(at) == null;
  }

  boolean isCounted(int at) {
    return at < tokens.size()
        && ((tokens.get(at).kind == Kind.WORD && !tokens.get(at).has(Tag.GLUE))
            || isWord(at, "million"));
  }

  /**
   * One number with scale and unit.
   *
   * @param value in base units
   * @param unit base unit, or ""
   * @param factor what scale and unit made of the number as written
   * @param end after its last token
   */
  record Amount(double value, String unit, double factor, int end) {

    /** The number as written, in the unit of another that is named once for both. */
    Amount in(Amount other) {
      return unit.isEmpty()
          ? new Amount(value * other.factor, other.unit, other.factor, end)
          : this;
    }
  }

  /** The number that starts at a token. */
  Amount amount(int at) {
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
    double scaled = 1;
    while (next < tokens.size()) {
      double scale = scale(next, money);
      if (scale == 0) {
        break;
      }
      scaled *= scale;
      next++;
    }
    value *= scaled;
    value = isMinus(money ? at - 1 : at) ? -value : value;
    double factor = scaled;
    String unit = "";
    if (money) {
      Units.Unit currency = unitOf(tokens.get(at - 1));
      unit = currency == null ? "" : currency.base();
    }
    if (unit.isEmpty()) {
      int place =
          next < tokens.size()
                  && (isWord(next, "-")
                      || isWord(next, "working")
                      || isWord(next, "business")
                      || isWord(next, "calendar")
                      || ON_END.contains(tokens.get(next).folded))
              ? next + 1
              : next;
      Units.Unit named = place < tokens.size() ? unit(place) : null;
      if (named != null) {
        value *= named.factor();
        factor *= named.factor();
        unit = named.base();
        next = place + 1;
      }
    }
    return new Amount(value, unit, factor, next);
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

  Units.@Nullable Unit unit(int at) {
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
    if (token.folded.equals("time") && isWord(at - 1, "-")) {
      return Units.of("times", "times");
    }
    if (token.folded.equals("second") || (token.folded.equals("pounds") && isWord(at + 1, "of"))) {
      return token.folded.equals("second") ? null : unitOf(token);
    }
    return unitOf(token);
  }

  /**
   * Whether a sign in front of a number makes it less than nothing: a dash of any shape, or a sign
   * this reader does not know. A dash that does not stick to it is one behind a preposition.
   */
  boolean isMinus(int at) {
    if (at == 0 || tokens.get(at - 1).kind == Kind.WORD || tokens.get(at - 1).kind == Kind.NUMBER) {
      return false;
    }
    Token sign = tokens.get(at - 1);
    if (isPlain(sign.surface.charAt(0))) {
      return false;
    }
    Token before = at > 1 ? tokens.get(at - 2) : null;
    if (sign.end != tokens.get(at).start) {
      return before != null && before.kind == Kind.WORD && before.has(Tag.GLUE);
    }
    return before == null || before.end != sign.start || !joins(before);
  }

  private static boolean joins(Token before) {
    return before.kind == Kind.WORD || before.kind == Kind.NUMBER || ")]%".contains(before.folded);
  }

  private static boolean isPlain(char sign) {
    return switch (Character.getType(sign)) {
      case Character.START_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CURRENCY_SYMBOL ->
          true;
      default -> PLAIN_SIGNS.indexOf(sign) >= 0;
    };
  }

  private boolean isMoneySign(int at) {
    return isMoneySign(tokens, at);
  }

  static boolean isMoneySign(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Units.Unit unit = token.kind == Kind.STOP ? null : unitOf(token);
    return unit != null
        && unit.isMoney()
        && (token.kind == Kind.SIGN
            || (token.surface.equals(token.surface.toUpperCase(Locale.ROOT))
                && token.surface.length() == 3));
  }

  private static Units.@Nullable Unit unitOf(Token token) {
    return Units.of(token.surface, token.folded);
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
                && (JOINTS.contains(token.folded) || token.folded.equals("-"))
                && next + 1 < tokens.size()
                && part >= 20
                && NumberWords.of(tokens.get(next + 1).folded, language) != null
                && (token.folded.equals("and") ? part % 100 == 0 : part % 100 != 0 || part < 100);
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

  private boolean isWord(int at, String folded) {
    return at >= 0 && at < tokens.size() && tokens.get(at).folded.equals(folded);
  }
}
