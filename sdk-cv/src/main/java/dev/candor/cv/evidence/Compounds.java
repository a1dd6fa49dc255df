package dev.candor.cv.evidence;

import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import java.util.List;

/** One word or two: "bar-code", "bar code" and "barcode". Pure. */
final class Compounds {

  private static final int SHORTEST = 5;

  private Compounds() {}

  /** Whether the fact writes as one word what a sentence writes as two, or the reverse. */
  static boolean explains(List<Token> claim, int at, Fact fact) {
    String word = claim.get(at).folded();
    int next = next(claim, at);
    int before = before(claim, at);
    if ((next > 0 && isWritten(word + claim.get(next).folded(), fact))
        || (before >= 0 && isWritten(claim.get(before).folded() + word, fact))) {
      return true;
    }
    return word.length() >= SHORTEST
        && fact.readings().stream().anyMatch(reading -> isParted(reading, word));
  }

  private static boolean isWritten(String word, Fact fact) {
    return word.length() >= SHORTEST && fact.isWritten(word);
  }

  private static boolean isParted(Reading reading, String word) {
    List<Token> tokens = reading.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      int next = next(tokens, at);
      if (next > 0
          && word.startsWith(tokens.get(at).folded())
          && word.equals(tokens.get(at).folded() + tokens.get(next).folded())) {
        return true;
      }
    }
    return false;
  }

  private static int next(List<Token> tokens, int at) {
    int next = at + 1;
    if (next < tokens.size() && tokens.get(next).folded().equals("-")) {
      next++;
    }
    return next < tokens.size() && isPlain(tokens.get(next)) && isPlain(tokens.get(at)) ? next : -1;
  }

  private static int before(List<Token> tokens, int at) {
    int before = at - 1;
    if (before >= 0 && tokens.get(before).folded().equals("-")) {
      before--;
    }
    return before >= 0 && isPlain(tokens.get(before)) ? before : -1;
  }

  private static boolean isPlain(Token token) {
    return token.kind() == Kind.WORD && token.quantity() < 0;
  }
}
