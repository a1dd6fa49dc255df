package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.report.ReasonKind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What a sentence says the candidate was or had: a fact must say it of the candidate. "Helped the
 * product manager" makes nobody a product manager, "worked in a team of 6" gives nobody a team.
 */
final class States {

  private static final Set<String> HAVE = Set.of("have", "has", "had");
  private static final Set<String> HOLDS = Set.of("have", "hold", "own", "possess", "carry");
  private static final Set<String> AT = Set.of("at", "in", "with", "for", "under", "over", "on");
  private static final Set<String> KNOWN =
      Set.of("experience", "knowledge", "skill", "background", "year", "expertise", "command");

  private final Reading claim;
  private final int from;
  private final int to;
  private final Fact fact;
  private final BitSet framed;

  States(Reading claim, int from, int to, Fact fact, BitSet framed) {
    this.claim = claim;
    this.from = from;
    this.to = to;
    this.fact = fact;
    this.framed = framed;
  }

  void check(Links.Refusal refusal) {
    List<Token> tokens = claim.tokens();
    for (int at = from; at < to; at++) {
      int next = next(at + 1);
      if (next >= to || tokens.get(at).isVerb() || tokens.get(at).quantity() >= 0) {
        continue;
      }
      String word = tokens.get(at).folded();
      if (Subject.BE.contains(word) && Subject.isCandidate(claim, at)) {
        being(next, refusal);
      } else if (HAVE.contains(word) && isPossession(next) && Subject.isCandidate(claim, at)) {
        having(next, refusal);
      } else if (word.equals("with") && isTitleBefore(at)) {
        having(next, refusal);
      }
    }
  }

  private int next(int from) {
    int next = from;
    while (next < to
        && (Words.isAdverb(claim.tokens().get(next))
            || claim.tokens().get(next).has(Tag.FORMERLY)
            || claim.tokens().get(next).has(Tag.TODAY)
            || Set.of("also", "once").contains(claim.tokens().get(next).folded()))) {
      next++;
    }
    return next;
  }

  private void being(int next, Links.Refusal refusal) {
    List<Token> tokens = claim.tokens();
    if (tokens.get(next).isVerb()) {
      return;
    }
    boolean place = AT.contains(tokens.get(next).folded());
    int head = Subject.head(tokens, place ? next + 1 : next);
    if (head < 0 || head >= to || framed.get(head) || tokens.get(head).has(Tag.HARMLESS)) {
      return;
    }
    Token token = tokens.get(head);
    if (place) {
      boolean claims = token.name() >= 0 || (Subject.isPerson(token) && !token.has(Tag.GROUP));
      if (claims && !isPlace(head, tokens.get(next).folded())) {
        refusal.refuse(
            ReasonKind.EMPLOYER, head, "No cited fact says that the candidate was there.");
      }
      return;
    }
    boolean title =
        tokens.get(next).has(Tag.DETERMINER) || Subject.isPerson(token) || Words.isAgent(token);
    boolean part = token.has(Tag.PART) || token.has(Tag.SHARE) || token.has(Tag.GROUP);
    if (title && !part && !isHeld(head)) {
      refusal.refuse(ReasonKind.TITLE, head, "No cited fact states this of the candidate.");
    }
  }

  private boolean isPlace(int head, String preposition) {
    for (Fact.Place place : fact.placesOf(claim.tokens().get(head))) {
      List<Token> tokens = place.reading().tokens();
      int before = place.index() - 1;
      while (before >= 0 && !tokens.get(before).folded().equals(preposition)) {
        before--;
      }
      boolean own = before == 0 || (before > 0 && tokens.get(before - 1).isVerb());
      if (fact.role() == null
          || (own && Subject.preposition(tokens, place.index()).equals(preposition))) {
        return true;
      }
    }
    return false;
  }

  /** A position of the candidate, or one who does what the fact says was done. */
  private boolean isHeld(int head) {
    if (Agents.explains(claim, head, fact)) {
      return true;
    }
    Token said = claim.tokens().get(head);
    List<Fact.Place> places = fact.placesOf(said);
    boolean done = !said.has(Tag.RANK) && places.stream().anyMatch(States::isDone);
    return done || places.isEmpty() || places.stream().anyMatch(this::isOfCandidate);
  }

  /** "was a mentor" of who mentored. */
  static boolean isDone(Fact.Place place) {
    return place.token().isVerb()
        && !place.token().isNegated()
        && !place.token().isUnreal()
        && Subject.isCandidate(place.reading(), place.index())
        && !Subject.suffers(place.reading(), place.index());
  }

  private boolean isOfCandidate(Fact.Place place) {
    if (Titles.isPosition(place)) {
      return true;
    }
    List<Token> tokens = place.reading().tokens();
    int at = place.index() - 1;
    while (at >= 0
        && (tokens.get(at).has(Tag.DETERMINER)
            || (tokens.get(at).isContent() && !tokens.get(at).isVerb()))) {
      at--;
    }
    boolean was = at >= 0 && Subject.BE.contains(tokens.get(at).folded());
    return was
        ? Subject.isCandidate(place.reading(), at)
        : fact.role() == null && place.reading().segments().size() > 1;
  }

  /** Neither "had led" nor "had to lead". */
  private boolean isPossession(int next) {
    Token token = claim.tokens().get(next);
    return !token.isVerb()
        && !Subject.BE.contains(token.folded())
        && (token.has(Tag.DETERMINER) || token.quantity() >= 0 || token.isContent());
  }

  /** "Nurse with a budget of 4 million". */
  private boolean isTitleBefore(int with) {
    return with > 0
        && claim.tokens().subList(0, with).stream().noneMatch(Token::isVerb)
        && !claim.tokens().get(with - 1).has(Tag.GROUP)
        && Subject.isPerson(claim.tokens().get(with - 1));
  }

  private void having(int next, Links.Refusal refusal) {
    List<Token> tokens = claim.tokens();
    int head = Subject.head(tokens, next);
    for (int at = next; head < 0 && at < to; at++) {
      head = tokens.get(at).isContent() && !tokens.get(at).isVerb() ? at : -1;
    }
    if (head < 0 || head >= to || framed.get(head)) {
      return;
    }
    Token token = tokens.get(head);
    List<Fact.Place> places = fact.placesOf(token);
    if (token.has(Tag.HARMLESS)
        || KNOWN.contains(token.word().family())
        || (fact.role() == null && !isSummary())
        || places.isEmpty()) {
      return;
    }
    if (places.stream().noneMatch(States::isHeld)) {
      refusal.refuse(ReasonKind.SCOPE, head, "No cited fact says that the candidate had it.");
    }
  }

  private boolean isSummary() {
    return fact.id().equals(EvidenceId.SUMMARY);
  }

  private static boolean isHeld(Fact.Place place) {
    List<Token> tokens = place.reading().tokens();
    Segment segment = place.reading().segmentOf(place.token());
    boolean led = segment.verb() >= 0 && segment.proves() >= Act.OWN.rank();
    boolean holds =
        segment.verb() >= 0 && HOLDS.contains(tokens.get(segment.verb()).word().family());
    for (int at = place.index() - 1; at >= 0 && !tokens.get(at).isVerb(); at--) {
      if (HAVE.contains(tokens.get(at).folded())
          || (segment.verb() < 0 && tokens.get(at).folded().equals("with"))) {
        return true;
      }
    }
    return led || holds;
  }
}
