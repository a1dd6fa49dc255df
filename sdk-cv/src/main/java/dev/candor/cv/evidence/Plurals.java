package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import java.util.List;
import java.util.Set;

/** One does not prove several: "a team" is not "teams". Pure. */
final class Plurals {

  private static final Set<String> ONE = Set.of("a", "an", "one", "single");

  private static final Set<String> EACH = Set.of("each", "every", "per");

  private Plurals() {}

  /** Whether a plural in the sentence is not stated as one thing wherever the fact has it. */
  static boolean agree(Reading claim, int at, List<Fact.Place> places) {
    Token said = claim.tokens().get(at);
    if (!said.isPlural() || said.has(Tag.LIGHT) || said.isNegated()) {
      return true;
    }
    return places.stream().anyMatch(place -> !isOne(place, said));
  }

  private static boolean isOne(Fact.Place place, Token said) {
    Token stated = place.token();
    if (stated.isPlural()
        || stated.isNegated()
        || !stated.word().family().equals(said.word().family())) {
      return false;
    }
    List<Token> tokens = place.reading().tokens();
    int next = place.index() + 1;
    if (next < tokens.size() && Words.isNominal(tokens.get(next))) {
      return false;
    }
    int at = place.index() - 1;
    boolean ranks = stated.has(Tag.RANK);
    while (at >= 0 && (Words.isNominal(tokens.get(at)) || tokens.get(at).folded().equals("-"))) {
      ranks |= tokens.get(at).has(Tag.RANK);
      at--;
    }
    if (isRepeated(place) || (at > 1 && isMeasureOf(tokens, at - 1))) {
      return false;
    }
    return at >= 0
        && (ONE.contains(tokens.get(at).folded())
            || ((said.has(Tag.GROUP) || ranks) && tokens.get(at).folded().equals("the")));
  }

  /** "a club in each school", "a workshop every month": there were several. */
  private static boolean isRepeated(Fact.Place place) {
    int segment = place.token().segment();
    boolean event = place.token().has(Tag.EVENT);
    return place.reading().tokens().stream()
        .filter(token -> token.segment() == segment)
        .anyMatch(token -> EACH.contains(token.folded()) || (event && token.has(Tag.FREQUENCY)));
  }

  /** "waiting time for an appointment": of appointments in general. */
  private static boolean isMeasureOf(List<Token> tokens, int preposition) {
    Token measure = tokens.get(preposition - 1);
    return Set.of("for", "of", "per").contains(tokens.get(preposition).folded())
        && (measure.has(Tag.LIGHT) || measure.has(Tag.LOWER_BETTER));
  }
}
