package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Quantity;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import java.util.List;

/**
 * What is denied: to leave out a word claims more there. "No reportable accidents in 2021" proves
 * neither "no accidents" nor "no reportable accidents".
 */
final class Denials {

  private Denials() {}

  /** Whether all that narrows a denied thing in the fact stands in the sentence too. */
  static boolean agree(Reading claim, Fact.Place place) {
    List<Token> tokens = place.reading().tokens();
    if (!place.token().isNegated() || place.token().isVerb()) {
      return true;
    }
    for (int at = place.index() - 1; at >= 0 && tokens.get(at).isNegated(); at--) {
      if (!isSaid(claim, tokens.get(at))) {
        return false;
      }
    }
    for (int at = place.index() + 1; at < tokens.size() && isInside(tokens.get(at)); at++) {
      if (!isSaid(claim, tokens.get(at)) || !isDated(claim, place.reading(), tokens.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInside(Token token) {
    return !token.isVerb() && token.kind() != Kind.STOP && !token.folded().equals("and");
  }

  private static boolean isSaid(Reading claim, Token token) {
    return !token.isContent()
        || token.has(Tag.HARMLESS)
        || token.folded().equals("single")
        || claim.tokens().stream()
            .anyMatch(
                said ->
                    said.isContent()
                        && said.word().keys().stream().anyMatch(token.word().proves()::contains));
  }

  private static boolean isDated(Reading claim, Reading stated, Token token) {
    if (token.quantity() < 0) {
      return true;
    }
    Quantity date = stated.quantities().get(token.quantity());
    return !date.unit().equals("date")
        || claim.quantities().stream()
            .anyMatch(said -> said.unit().equals("date") && said.value() == date.value());
  }
}
