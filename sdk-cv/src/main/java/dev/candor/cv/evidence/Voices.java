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
 * Who did it to whom: "trained by the director" does not prove "trained the director", "reported to
 * the head" no "the head reported to me".
 */
final class Voices {

  private static final Set<String> RECEIVES =
      Set.of("receive", "win", "earn", "get", "obtain", "gain", "join", "become", "undergo");
  private static final Set<String> ME = Set.of("me", "us");
  private static final Set<String> ABOVE = Set.of("over", "under", "above", "below", "beneath");
  private static final Set<String> BELONGS = Set.of("work", "serve", "report", "work_as");
  private static final Set<String> OTHERS = Set.of("who", "whom");

  private final Reading claim;
  private final int from;
  private final int to;
  private final Fact fact;
  private final BitSet framed;

  Voices(Reading claim, int from, int to, Fact fact, BitSet framed) {
    this.claim = claim;
    this.from = from;
    this.to = to;
    this.fact = fact;
    this.framed = framed;
  }

  void check(Links.Refusal refusal) {
    for (Segment segment : claim.segments()) {
      int verb = segment.verb();
      if (verb >= from && verb < to && !framed.get(verb)) {
        check(verb, segment.act(), refusal);
      }
    }
    for (int at = from; at < to; at++) {
      Token token = claim.tokens().get(at);
      if (ME.contains(token.surface()) && !fact.isWritten(token.folded())) {
        refusal.refuse(
            ReasonKind.SCOPE, at, "No cited fact says that others did it for the candidate.");
      }
      if (ABOVE.contains(token.folded()) && isRank(at) && !fact.isWritten(token.folded())) {
        refusal.refuse(ReasonKind.SCOPE, at, "No cited fact says who stood over whom.");
      }
    }
  }

  /** "worked over the manager": a place in the order, not a number. */
  private boolean isRank(int at) {
    int head = Subject.head(claim.tokens(), at + 1);
    boolean works =
        at > 0
            && (!claim.tokens().get(at - 1).isVerb()
                || BELONGS.contains(claim.tokens().get(at - 1).word().family()));
    return works
        && at + 1 < to
        && claim.tokens().get(at + 1).quantity() < 0
        && head >= 0
        && Subject.isPerson(claim.tokens().get(head));
  }

  private void check(int verb, Act act, Links.Refusal refusal) {
    Token token = claim.tokens().get(verb);
    List<Fact.Place> places = fact.placesOf(token);
    if (token.has(Tag.ANSWERABLE) || act == Act.CONTRIBUTE || act == Act.OWN || act == Act.PLAN) {
      return;
    }
    if (Subject.suffers(claim, verb)) {
      boolean role = fact.role() != null || fact.id().equals(EvidenceId.SUMMARY);
      if (role && places.stream().noneMatch(Voices::isSuffered)) {
        refusal.refuse(
            ReasonKind.SCOPE, verb, "No cited fact says that it was done to the candidate.");
      }
      return;
    }
    if (token.isPassive() || !Subject.isCandidate(claim, verb)) {
      return;
    }
    boolean object = Subject.hasObject(claim.tokens(), verb);
    boolean told = !places.isEmpty() && places.stream().allMatch(Voices::isTold);
    if (told || (object && !places.isEmpty() && places.stream().allMatch(Voices::isOfOthers))) {
      refusal.refuse(ReasonKind.SCOPE, verb, "No cited fact says that the candidate did it.");
    } else if (object) {
      governed(verb, token, places, refusal);
    }
  }

  private static boolean isSuffered(Fact.Place place) {
    if (!place.token().isVerb()) {
      return true;
    }
    boolean bare =
        Subject.isCandidate(place.reading(), place.index())
            && !Subject.hasObject(place.reading().tokens(), place.index());
    return Subject.suffers(place.reading(), place.index())
        || RECEIVES.contains(place.token().word().family())
        || (bare && Subject.agent(place.reading(), place.index()) < 0);
  }

  /** "one of whom was promoted": done to somebody the fact tells of, it does not say by whom. */
  private static boolean isTold(Fact.Place place) {
    return place.token().isVerb()
        && place.token().isPassive()
        && OTHERS.contains(Subject.before(place.reading().tokens(), place.index()));
  }

  /** Done to somebody the fact tells of, or to the candidate. */
  private static boolean isOfOthers(Fact.Place place) {
    return isTold(place) || Subject.suffers(place.reading(), place.index());
  }

  /** "supported Oracle" from "supported the migration from Oracle": not what was supported. */
  private void governed(int verb, Token token, List<Fact.Place> acts, Links.Refusal refusal) {
    int head = Subject.head(claim.tokens(), verb + 1);
    if (head < 0 || head >= to || framed.get(head)) {
      return;
    }
    Token object = claim.tokens().get(head);
    List<Fact.Place> places = fact.placesOf(object);
    boolean somebody =
        Subject.isPerson(object) || places.stream().anyMatch(place -> place.token().name() >= 0);
    boolean named =
        acts.stream().anyMatch(act -> act.token().word().family().equals(token.word().family()));
    if (!somebody || !named || places.isEmpty()) {
      return;
    }
    boolean apart =
        places.stream()
            .map(place -> Subject.preposition(place.reading().tokens(), place.index()))
            .allMatch(Set.of("to", "from", "under", "by")::contains);
    if (apart) {
      refusal.refuse(ReasonKind.SCOPE, head, "The fact says that of something else.");
    }
  }
}
