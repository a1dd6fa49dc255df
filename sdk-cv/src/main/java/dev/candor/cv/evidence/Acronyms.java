package dev.candor.cv.evidence;

import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import java.util.List;
import java.util.Set;

/** Short forms of what a fact spells out, of three letters or more. */
final class Acronyms {

  private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "in", "&", "-");

  private Acronyms() {}

  static boolean explains(List<Token> claim, int at, Fact fact) {
    String surface = claim.get(at).surface();
    if (surface.length() < 3
        || surface.length() > 6
        || !surface.equals(surface.toUpperCase(java.util.Locale.ROOT))) {
      return false;
    }
    for (Reading reading : fact.readings()) {
      for (int from = 0; from < reading.tokens().size(); from++) {
        if (spells(reading.tokens(), from, claim.get(at).folded())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean spells(List<Token> tokens, int from, String letters) {
    int next = from;
    for (int letter = 0; letter < letters.length(); letter++) {
      while (letter > 0 && next < tokens.size() && SMALL.contains(tokens.get(next).folded())) {
        next++;
      }
      if (next >= tokens.size()
          || tokens.get(next).kind() != Kind.WORD
          || tokens.get(next).folded().charAt(0) != letters.charAt(letter)) {
        return false;
      }
      next++;
    }
    return true;
  }
}
