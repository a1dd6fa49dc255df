package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Tag;

/** Words and signs that say how a number relates to the true one. Pure. */
final class Comparisons {

  private Comparisons() {}

  static boolean isComparison(Token token) {
    return of(token) != Comparison.EXACT && (token.kind == Kind.WORD || token.kind == Kind.SIGN);
  }

  static Comparison of(Token token) {
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
}
