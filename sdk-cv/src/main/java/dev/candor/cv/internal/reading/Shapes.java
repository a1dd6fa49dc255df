package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Tag;
import java.util.Set;

/** What the shape of a word alone tells. Pure. */
final class Shapes {

  private Shapes() {}

  static boolean isAdverb(Token token) {
    return token.kind == Kind.WORD
        && ((token.folded.endsWith("ly") && token.folded.length() > 4 && !token.word.known())
            || (token.word.has(Tag.HARMLESS) && token.folded.endsWith("ly"))
            || Set.of(
                    "also",
                    "not",
                    "never",
                    "partly",
                    "mostly",
                    "largely",
                    "mainly",
                    "partially",
                    "jointly",
                    "co",
                    "occasionally",
                    "sometimes",
                    "now",
                    "still",
                    "temporarily",
                    "single",
                    "handedly")
                .contains(token.folded));
  }

  static boolean isPlural(Token token) {
    String folded = token.folded;
    return (token.kind == Kind.WORD
            && folded.length() > 3
            && folded.endsWith("s")
            && !folded.endsWith("ss")
            && !folded.endsWith("is")
            && !folded.endsWith("us"))
        || Set.of("staff", "people", "children", "data").contains(folded);
  }
}
