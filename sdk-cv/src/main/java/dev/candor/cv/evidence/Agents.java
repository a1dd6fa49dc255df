package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Lexicon;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.lexicon.Word;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did it for what was done: "the editor of a newsletter" for "edited a newsletter". */
final class Agents {

  private Agents() {}

  /** Whether a fact says that the candidate alone did what the noun is made of. */
  static boolean explains(Reading claim, int at, Fact fact) {
    Token token = claim.tokens().get(at);
    List<Token> tokens = claim.tokens();
    boolean of = at + 1 < tokens.size() && tokens.get(at + 1).folded().equals("of");
    if (!of || token.has(Tag.RANK) || (token.name() >= 0 && at > 0)) {
      return false;
    }
    Word verb = verb(token.folded());
    return verb != null
        && fact.readings().stream().anyMatch(reading -> isDone(reading, verb, claim, at, fact));
  }

  private static boolean isDone(Reading reading, Word verb, Reading claim, int at, Fact fact) {
    for (Segment segment : reading.segments()) {
      Token done = segment.verb() < 0 ? null : reading.tokens().get(segment.verb());
      if (done != null
          && done.word().family().equals(verb.family())
          && !done.isNegated()
          && !done.isUnreal()
          && !segment.shared()
          && segment.rank() >= Act.DO.rank()
          && hasObject(claim, at, fact, reading, segment)) {
        return true;
      }
    }
    return false;
  }

  /** The noun behind "of" stands with that verb. */
  private static boolean hasObject(
      Reading claim, int at, Fact fact, Reading reading, Segment segment) {
    for (int next = at + 2; next < claim.tokens().size(); next++) {
      if (claim.tokens().get(next).isContent()) {
        return fact.placesOf(claim.tokens().get(next)).stream()
            .anyMatch(
                place ->
                    place.reading().equals(reading) && place.token().segment() == segment.index());
      }
    }
    return false;
  }

  private static @Nullable Word verb(String noun) {
    if (noun.length() < 5 || !(noun.endsWith("er") || noun.endsWith("or"))) {
      return null;
    }
    String stem = noun.substring(0, noun.length() - 2);
    String single = stem.substring(0, stem.length() - 1);
    for (String base : List.of(stem, stem + "e", single)) {
      Word word = Lexicon.standard().known(base);
      if (word != null && word.is(Form.BASE) && word.act().rank() >= Act.DO.rank()) {
        return word;
      }
    }
    return null;
  }
}
