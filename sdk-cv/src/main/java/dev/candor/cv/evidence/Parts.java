package dev.candor.cv.evidence;

import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.report.ReasonKind;
import java.util.List;
import java.util.Set;

/** "both of whom", "none of them": how many of those told of, which a fact must say as well. */
final class Parts {

  private static final Set<String> HOW_MANY =
      Set.of(
          "none",
          "neither",
          "both",
          "all",
          "most",
          "some",
          "half",
          "each",
          "many",
          "few",
          "any",
          "several",
          "either",
          "majority");
  private static final Set<String> THEM = Set.of("whom", "which", "them", "these", "those");

  private Parts() {}

  static void check(Reading claim, int from, int to, Fact fact, Links.Refusal refusal) {
    List<Token> tokens = claim.tokens();
    for (int at = from; at + 2 < to; at++) {
      boolean part =
          HOW_MANY.contains(tokens.get(at).folded())
              && tokens.get(at + 1).folded().equals("of")
              && THEM.contains(tokens.get(at + 2).folded());
      if (part && !fact.isWritten(tokens.get(at).folded())) {
        refusal.refuse(ReasonKind.QUALIFIER, at, "The fact does not say this of so many of them.");
      }
    }
  }
}
