package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.report.ReasonKind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Titles that a sentence claims: what stands behind "as", or at the head of a line without a verb.
 * Only a title proves a title; the same word elsewhere in a fact does not.
 */
final class Titles {

  private static final Set<String> AS = Set.of("as", "work_as", "act_as", "become", "became");
  private static final Set<String> ACTS = Set.of("act", "serve", "function");
  private static final Set<String> OTHERS = Set.of("who", "whom", "whose");

  private final Reading claim;
  private final int from;
  private final int to;
  private final Fact fact;
  private final BitSet framed;

  Titles(Reading claim, int from, int to, Fact fact, BitSet framed) {
    this.claim = claim;
    this.from = from;
    this.to = to;
    this.fact = fact;
    this.framed = framed;
  }

  void check(Links.Refusal refusal) {
    List<Token> tokens = claim.tokens();
    for (int at = from; at < to; at++) {
      boolean behindAs = at > from && AS.contains(tokens.get(at - 1).folded());
      if (!(behindAs && !isOfOthers(tokens, at)) && !(at == from && isBare())) {
        continue;
      }
      int head = head(tokens, at, to);
      if (head >= 0 && !framed.get(head) && isTitle(head, behindAs) && !isStated(head)) {
        refusal.refuse(ReasonKind.TITLE, head, "No cited fact states this title.");
      }
    }
  }

  /** A line without a verb. */
  private boolean isBare() {
    return claim.tokens().subList(from, to).stream().noneMatch(Token::isVerb);
  }

  /** The noun of the phrase that starts here; -1 when there is none, or it is counted. */
  private static int head(List<Token> tokens, int start, int to) {
    int at = start;
    while (at < to
        && (tokens.get(at).kind() == Kind.STOP
            || tokens.get(at).has(Tag.DETERMINER)
            || tokens.get(at).has(Tag.FORMERLY)
            || tokens.get(at).has(Tag.TODAY))) {
      at++;
    }
    int head = -1;
    while (at < to && (Words.isNominal(tokens.get(at)) || tokens.get(at).folded().equals("-"))) {
      head = Words.isNominal(tokens.get(at)) ? at : head;
      at++;
    }
    return head;
  }

  private boolean isTitle(int head, boolean behindAs) {
    Token token = claim.tokens().get(head);
    if (token.isPlural() || token.has(Tag.HARMLESS) || token.has(Tag.GROUP)) {
      return false;
    }
    boolean agent =
        token.has(Tag.PERSON)
            || token.has(Tag.RANK)
            || (behindAs && token.word().proves().contains("person"));
    boolean named = Words.isAgent(token) || isMadeOfVerb(token);
    int next = framed.nextSetBit(head);
    return agent || (named && (behindAs || (next >= 0 && next < to)));
  }

  private boolean isMadeOfVerb(Token token) {
    List<Fact.Place> places = fact.placesOf(token);
    return !places.isEmpty() && places.stream().allMatch(place -> place.token().isVerb());
  }

  private boolean isStated(int head) {
    for (Fact.Place place : fact.placesOf(claim.tokens().get(head))) {
      if (isPosition(place) || isActedAs(head, place)) {
        return true;
      }
    }
    return false;
  }

  /** "acted as mentor" of who mentored: the noun is the verb itself. */
  private boolean isActedAs(int head, Fact.Place place) {
    List<Token> tokens = claim.tokens();
    int as = head - 1;
    while (as > from && !AS.contains(tokens.get(as).folded())) {
      as--;
    }
    boolean acts =
        as >= from
            && (tokens.get(as).folded().equals("act_as")
                || (as > from && ACTS.contains(tokens.get(as - 1).word().family())));
    boolean same = tokens.get(head).folded().equals(place.token().word().family());
    return acts && ((same && States.isDone(place)) || Agents.explains(claim, head, fact));
  }

  /** Behind "as", or at the head of a text whose sentence has no verb. */
  static boolean isPosition(Fact.Place place) {
    List<Token> tokens = place.reading().tokens();
    int at = place.index() - 1;
    while (at >= 0 && (Words.isNominal(tokens.get(at)) || tokens.get(at).has(Tag.DETERMINER))) {
      at--;
    }
    return at < 0
        ? !place.token().isVerb() && place.reading().segmentOf(place.token()).verb() < 0
        : AS.contains(tokens.get(at).folded()) && !isOfOthers(tokens, at);
  }

  /** "one of whom joined as a developer". */
  private static boolean isOfOthers(List<Token> tokens, int at) {
    return tokens.subList(0, at).stream().anyMatch(token -> OTHERS.contains(token.folded()));
  }
}
