package dev.candor.cv.internal.reading;

import java.util.List;
import java.util.Set;

/** Guesses the language of a sentence by its smallest words: enough to read its numbers. */
final class Languages {

  private static final Set<String> GERMAN =
      Set.of(
          "und", "der", "die", "das", "den", "dem", "mit", "von", "fur", "im", "auf", "uber", "zu",
          "eine", "einen", "einem", "eines", "bei", "sowie", "um", "als", "vom", "zum", "zur",
          "durch", "nach");
  private static final Set<String> FRENCH =
      Set.of(
          "et", "le", "la", "les", "des", "du", "avec", "pour", "dans", "une", "un", "sur", "par",
          "aux", "au", "en", "de", "d", "l");
  private static final Set<String> SPANISH =
      Set.of(
          "y", "el", "la", "los", "las", "con", "para", "una", "un", "por", "del", "al", "en", "de",
          "mas");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "and", "of", "for", "with", "to", "by", "from", "a", "in", "on", "at", "as",
          "through", "an");

  private Languages() {}

  static String of(List<Token> tokens) {
    int[] votes = new int[5];
    for (Token token : tokens) {
      if (token.kind == Kind.WORD) {
        votes[0] += ENGLISH.contains(token.folded) ? 1 : 0;
        votes[1] += GERMAN.contains(token.folded) ? 1 : 0;
        votes[2] += FRENCH.contains(token.folded) ? 1 : 0;
        votes[3] += SPANISH.contains(token.folded) ? 1 : 0;
        char first = token.folded.isEmpty() ? 'a' : token.folded.charAt(0);
        votes[4] += first >= '\u0600' && first <= '\u06FF' ? 1 : 0;
      }
    }
    int best = 0;
    for (int at = 1; at < votes.length; at++) {
      best = votes[at] > votes[best] ? at : best;
    }
    return List.of("en", "de", "fr", "es", "ar").get(best);
  }
}
