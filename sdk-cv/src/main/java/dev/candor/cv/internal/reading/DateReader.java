package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Months;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.lexicon.Units;
import java.util.List;
import java.util.Set;

/** Finds years, with their months: years from 1950 to 2049 that stand where a date stands. */
final class DateReader {

  private static final Set<String> BEFORE_DATE =
      Set.of(
          "in", "since", "from", "until", "till", "to", "by", "of", "between", "and", "during",
          "late", "early", "mid", "through", "before", "after", "seit", "bis", "depuis", "desde",
          "hasta", "en");
  private final List<Token> tokens;
  private final List<Quantity> found;

  DateReader(List<Token> tokens, List<Quantity> found) {
    this.tokens = tokens;
    this.found = found;
  }

  /** Reads a year, with its month; the end of it, or 0 when there is none. */
  int read(int at, boolean keep) {
    Token token = tokens.get(at);
    if (token.kind != Kind.NUMBER) {
      return 0;
    }
    int first = at;
    int year = at;
    int month = 0;
    if (token.folded.matches("[01]?\\d")
        && at + 2 < tokens.size()
        && isAnyOf(at + 1, "/")
        && isYear(at + 2)) {
      month = Integer.parseInt(token.folded);
      year = at + 2;
    } else if (!isYear(at)) {
      return 0;
    } else if (at > 0 && monthOf(tokens.get(at - 1)) > 0) {
      first = at - 1;
      month = monthOf(tokens.get(at - 1));
    } else if (at + 2 < tokens.size()
        && isAnyOf(at + 1, "-")
        && tokens.get(at + 2).folded.matches("0\\d|1[0-2]")
        && tokens.get(at + 2).start == tokens.get(at + 1).end) {
      month = Integer.parseInt(tokens.get(at + 2).folded);
      year = at + 2;
    } else if (!isDated(at)) {
      return 0;
    }
    int number =
        Integer.parseInt(tokens.get(year == at + 2 && isAnyOf(at + 1, "-") ? at : year).folded);
    if (keep) {
      boolean since =
          first > 0
              && (isWord(first - 1, "since")
                  || isWord(first - 1, "seit")
                  || isWord(first - 1, "depuis")
                  || isWord(first - 1, "desde"));
      boolean from =
          since
              || (first > 0
                  && (isWord(first - 1, "from")
                      || isWord(first - 1, "starting")
                      || isWord(first - 1, "between")))
              || (year + 1 < tokens.size()
                  && isAnyOf(year + 1, "–", "-", "—")
                  && year + 2 < tokens.size());
      boolean to =
          first > 0
              && (isWord(first - 1, "to")
                  || isWord(first - 1, "until")
                  || isWord(first - 1, "till")
                  || isWord(first - 1, "through")
                  || isBetween(first)
                  || isAnyOf(first - 1, "–", "-", "—"));
      Quantity.Role role =
          from ? Quantity.Role.FROM : to ? Quantity.Role.LEVEL : Quantity.Role.CHANGE;
      for (int place = first; place <= year; place++) {
        tokens.get(place).quantity = found.size();
      }
      found.add(
          new Quantity(
              number,
              month,
              0,
              "date",
              since ? Comparison.LEAST : Comparison.EXACT,
              role,
              first,
              year + 1,
              Quantity.Thing.UNKNOWN));
    }
    return year + 1;
  }

  /** "between 2019 and 2022". */
  private boolean isBetween(int first) {
    if (!isWord(first - 1, "and") || tokens.get(first - 2).quantity < 0) {
      return false;
    }
    int at = first - 2;
    while (at > 0 && tokens.get(at).quantity >= 0) {
      at--;
    }
    return isWord(at, "between");
  }

  private boolean isYear(int at) {
    return tokens.get(at).folded.matches("19[5-9]\\d|20[0-4]\\d");
  }

  private boolean isDated(int at) {
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    boolean counted =
        (next != null && next.kind == Kind.WORD && !next.has(Tag.GLUE) && Shapes.isPlural(next))
            || (next != null
                && (next.kind == Kind.SIGN
                    || (Units.of(next.surface, next.folded) != null && next.kind == Kind.WORD)));
    if (counted || (at > 0 && AmountReader.isMoneySign(tokens, at - 1))) {
      return false;
    }
    Token before = at == 0 ? null : tokens.get(at - 1);
    return before == null
        || BEFORE_DATE.contains(before.folded)
        || before.kind == Kind.STOP
        || (before.has(Tag.DETERMINER) && next != null && next.kind == Kind.WORD)
        || (before.kind == Kind.WORD
            && (before.folded.matches("q[1-4]|spring|summer|autumn|winter|fall|year")
                || Character.isUpperCase(before.surface.charAt(0))));
  }

  private static int monthOf(Token token) {
    if (token.kind != Kind.WORD || token.folded.length() < 3 || Months.of(token.folded) == 0) {
      return 0;
    }
    return Months.of(token.folded);
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
