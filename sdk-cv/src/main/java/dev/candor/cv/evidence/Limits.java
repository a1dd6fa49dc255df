package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Lexicon;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Limit;
import dev.candor.cv.internal.reading.Quantity;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;

/** Words of a fact that take something back: what they limit keeps its limit in the sentence. */
final class Limits {

  private final Reading claim;

  Limits(Reading claim) {
    this.claim = claim;
  }

  /** Whether what limits a word in the fact stands in the sentence too. */
  boolean hold(Fact.Place place) {
    for (Limit limit : place.reading().limits()) {
      boolean whole =
          limit.target() < 0
              && limit.segment() == place.token().segment()
              && place.token().isVerb();
      if ((limit.target() == place.index() || whole)
          && limit.token() != place.index()
          && !isSaid(limit.kind())) {
        return false;
      }
    }
    return true;
  }

  /** Whether what limits a number in the fact stands in the sentence too. */
  boolean hold(Reading reading, Quantity stated, Token there) {
    for (Limit limit : reading.limits()) {
      boolean near =
          limit.target() < 0
              ? limit.segment() == there.segment()
              : stated.thing().heads().contains(limit.target())
                  || stated.thing().path().contains(limit.target());
      if (near && limit.kind() != Tag.JUNIOR && !isSaid(limit.kind())) {
        return false;
      }
    }
    return true;
  }

  /** "nursing students" of "student nurses". */
  private static boolean isJunior(Token token) {
    return token.isPlural() && Lexicon.standard().word(token.word().family()).has(Tag.JUNIOR);
  }

  private boolean isSaid(Tag kind) {
    for (Limit limit : claim.limits()) {
      if (limit.kind() == kind) {
        return true;
      }
    }
    if (kind == Tag.JUNIOR && claim.tokens().stream().anyMatch(Limits::isJunior)) {
      return true;
    }
    return kind == Tag.PLAN
        && claim.segments().stream().anyMatch(segment -> segment.act() == Act.PLAN);
  }
}
