package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import java.util.List;
import java.util.Set;

/** Where from and where to: what the fact leaves a sentence may not enter. Pure. */
final class Paths {

  private enum Path {
    /** Where from. */
    SOURCE,
    /** Where to. */
    GOAL,
    /** For whom or what: never where from. */
    BENEFIT,
    /** Together with whom: never for whom. */
    COMPANION,
    /** What is brought there. */
    OBJECT,
    NONE
  }

  private static final Set<String> SOURCES = Set.of("from", "off", "von", "desde");
  private static final Set<String> GOALS = Set.of("to", "into", "onto", "towards", "toward", "→");
  private static final Set<String> EXCHANGES =
      Set.of("replace", "substitute", "swap_out", "supersede");

  private Paths() {}

  /** Whether a word does not stand at the other end of the way than in the fact. */
  static boolean agree(Reading claim, int at, Fact.Place place) {
    if (isUnit(claim.tokens(), at) && isUnit(place.reading().tokens(), place.index())) {
      return true; // "from 95 lines to 128": the numbers have the ends
    }
    Path said = of(claim, at);
    if (said == Path.NONE || said == Path.OBJECT || said == Path.COMPANION) {
      return true;
    }
    Path stated = of(place.reading(), place.index());
    return switch (stated) {
      case SOURCE -> said == stated;
      case GOAL -> said == stated || said == Path.BENEFIT;
      case BENEFIT -> said != Path.SOURCE;
      case COMPANION -> said != Path.BENEFIT;
      case OBJECT -> said != Path.GOAL;
      case NONE -> true;
    };
  }

  private static boolean isUnit(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at - 1).quantity() >= 0;
  }

  private static Path of(Reading reading, int index) {
    List<Token> tokens = reading.tokens();
    if (tokens.get(index).isVerb()) {
      return Path.NONE;
    }
    int at = index - 1;
    while (at >= 0 && isInside(tokens.get(at))) {
      at--;
    }
    Segment segment = reading.segmentOf(tokens.get(index));
    boolean exchange =
        segment.verb() >= 0 && EXCHANGES.contains(tokens.get(segment.verb()).word().family());
    if (at < 0) {
      return exchange && tokens.get(segment.verb()).isPassive() ? Path.SOURCE : Path.NONE;
    }
    String before = tokens.get(at).folded();
    if (SOURCES.contains(before) || (before.equals("of") && at > 0 && isOut(tokens.get(at - 1)))) {
      return Path.SOURCE;
    }
    if (GOALS.contains(before)) {
      return Path.GOAL;
    }
    if (before.equals("for")) {
      return Path.BENEFIT;
    }
    if (exchange) {
      return at == segment.verb()
          ? Path.SOURCE
          : Set.of("with", "by").contains(before) ? Path.GOAL : Path.NONE;
    }
    if (before.equals("with") && isOne(tokens, at) && !isAct(tokens, index)) {
      return Path.COMPANION;
    }
    return isBrought(tokens, index, segment) ? Path.OBJECT : Path.NONE;
  }

  /** "with a retailer", "with the board": somebody, or a thing that was at hand. */
  private static boolean isOne(List<Token> tokens, int with) {
    return with + 1 < tokens.size() && tokens.get(with + 1).has(Tag.DETERMINER);
  }

  /** "with a tax audit": the head of the phrase is something that is done. */
  private static boolean isAct(List<Token> tokens, int index) {
    int head = index;
    while (head + 1 < tokens.size()
        && tokens.get(head + 1).isContent()
        && !tokens.get(head + 1).isVerb()) {
      head++;
    }
    return tokens.get(head).word().act() != Act.NONE;
  }

  /** Between the verb and a goal. */
  private static boolean isBrought(List<Token> tokens, int index, Segment segment) {
    if (segment.verb() < 0 || index < segment.verb()) {
      return false;
    }
    for (int at = index + 1; at + 1 < segment.end(); at++) {
      if (GOALS.contains(tokens.get(at).folded())) {
        return tokens.get(at + 1).quantity() < 0;
      }
    }
    return false;
  }

  private static boolean isOut(Token token) {
    return token.folded().equals("out");
  }

  /** Within a noun phrase, or between two that one preposition governs. */
  private static boolean isInside(Token token) {
    return !token.isVerb()
        && (token.isContent()
            || token.has(Tag.DETERMINER)
            || token.quantity() >= 0
            || Set.of("-", ",", "and", "or", "&", "/").contains(token.folded()))
        && !(token.kind() == Kind.SIGN && token.folded().equals("→"));
  }
}
