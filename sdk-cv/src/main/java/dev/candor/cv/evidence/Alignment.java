package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Limit;
import dev.candor.cv.internal.reading.Quantity;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Relation;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.ReasonKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a stretch of a sentence against one fact: every part must be explained by it. */
final class Alignment {

  private final Reading claim;
  private final int from;
  private final int to;
  private final Fact fact;
  private final @Nullable Frame frame;
  private final BitSet framed;
  private final List<Reason> reasons = new ArrayList<>();

  Alignment(Reading claim, int from, int to, Fact fact, @Nullable Frame frame) {
    this.claim = claim;
    this.from = from;
    this.to = to;
    this.fact = fact;
    this.frame = frame;
    this.framed = frame == null ? new BitSet() : frame.explains(claim);
  }

  /** What the fact does not explain, in order. */
  List<Reason> reasons() {
    for (int at = from; at < to; at++) {
      token(at);
    }
    for (Quantity quantity : claim.quantities()) {
      if (quantity.first() >= from && quantity.first() < to) {
        quantity(quantity);
      }
    }
    for (Segment segment : claim.segments()) {
      if ((segment.start() >= from && segment.start() < to)
          || (segment.verb() >= from && segment.verb() < to)) {
        segment(segment);
      }
    }
    new Links(claim, from, to, fact).check(this::refuse);
    reasons.sort((one, other) -> one.start() - other.start());
    return reasons;
  }

  /** Whether the role's frame explains some of it. */
  boolean usesFrame() {
    int next = framed.nextSetBit(from);
    return next >= 0 && next < to;
  }

  void refuse(ReasonKind kind, int token, String detail) {
    Token at = claim.tokens().get(token);
    for (Reason reason : reasons) {
      if (reason.start() == at.start() && reason.kind() == kind) {
        return;
      }
    }
    reasons.add(new Reason(kind, at.start(), at.end(), detail));
  }

  private void token(int at) {
    Token token = claim.tokens().get(at);
    if (token.kind() != Kind.WORD || token.quantity() >= 0 || framed.get(at)) {
      return;
    }
    if (token.has(Tag.SUPERLATIVE) && !token.isVerb() && !Words.isPartOf(claim.tokens(), at)) {
      if (!fact.isWritten(token.folded())
          && !(Words.isEvery(token) && Words.EVERY.stream().anyMatch(fact::isWritten))) {
        refuse(
            ReasonKind.SUPERLATIVE,
            at,
            "Only a fact that says '" + token.surface() + "' would prove it.");
      }
      return;
    }
    if (!token.isContent() || token.isVerb() || isCrew(at)) {
      return;
    }
    residue(at, token);
  }

  /** "a team of 11 cooks": the number says how many, the word adds nothing. */
  private boolean isCrew(int at) {
    List<Token> tokens = claim.tokens();
    return tokens.get(at).word().family().equals("team")
        && at + 2 < tokens.size()
        && tokens.get(at + 1).folded().equals("of")
        && tokens.get(at + 2).quantity() >= 0;
  }

  private void residue(int at, Token token) {
    List<Fact.Place> places = fact.placesOf(token);
    if (places.isEmpty()) {
      boolean weakens = token.has(Tag.SHARE) || token.has(Tag.PART) || token.has(Tag.OCCASIONAL);
      boolean link =
          token.has(Tag.CAUSE_LEFT)
              || token.has(Tag.CAUSE_RIGHT)
              || token.has(Tag.INSTRUMENT)
              || token.has(Tag.PURPOSE);
      boolean harmless = token.has(Tag.HARMLESS) && token.name() < 0;
      if (!weakens && !link && !harmless && !Acronyms.explains(claim.tokens(), at, fact)) {
        refuse(
            Words.kindOf(claim.tokens(), at),
            at,
            "Nothing in the cited facts says '" + token.surface() + "'.");
      }
      return;
    }
    boolean polarity = false;
    boolean limits = false;
    for (Fact.Place place : places) {
      boolean same = place.token().isNegated() == token.isNegated();
      polarity |= same;
      limits |= same && isWithinLimits(place) && Names.agree(claim, at, place);
    }
    if (!polarity) {
      refuse(
          ReasonKind.QUALIFIER,
          at,
          token.isNegated()
              ? "The fact does not deny '" + token.surface() + "'."
              : "The fact denies '" + token.surface() + "'.");
    } else if (!limits) {
      boolean name = places.stream().noneMatch(place -> Names.agree(claim, at, place));
      refuse(
          name ? ReasonKind.SKILL : ReasonKind.QUALIFIER,
          at,
          name
              ? "The fact names something else: '" + Names.whole(places.get(0)) + "'."
              : "The fact limits '" + token.surface() + "'; the limit must stay.");
    }
  }

  /** Whether what limits a word in the fact stands in the sentence too. */
  private boolean isWithinLimits(Fact.Place place) {
    for (Limit limit : place.reading().limits()) {
      boolean whole =
          limit.target() < 0
              && limit.segment() == place.token().segment()
              && place.token().isVerb();
      if ((limit.target() == place.index() || whole)
          && limit.token() != place.index()
          && !isLimited(limit.kind())) {
        return false;
      }
    }
    return true;
  }

  private boolean isLimited(Tag kind) {
    for (Limit limit : claim.limits()) {
      if (limit.kind() == kind) {
        return true;
      }
    }
    return kind == Tag.PLAN
        && claim.segments().stream().anyMatch(segment -> segment.act() == Act.PLAN);
  }

  private void quantity(Quantity said) {
    if (said.unit().equals("date")) {
      date(said);
      return;
    }
    boolean value = false;
    for (Reading reading : fact.readings()) {
      for (Quantity stated : reading.quantities()) {
        if (!Bounds.proves(stated, said)) {
          continue;
        }
        value = true;
        if (isSamePlace(stated, said)
            && isSameThing(reading, stated, said)
            && isStated(reading, stated, said)) {
          return;
        }
      }
    }
    int at = said.first();
    refuse(
        ReasonKind.NUMBER,
        at,
        value
            ? "The fact states this number of something else, or with a limit."
            : "No cited fact states this number with this unit and comparison.");
  }

  private static boolean isSamePlace(Quantity stated, Quantity said) {
    return stated.role() == said.role();
  }

  private boolean isSameThing(Reading reading, Quantity stated, Quantity said) {
    boolean any = false;
    for (int head : said.heads()) {
      if (framed.get(head)) {
        continue;
      }
      Token token = claim.tokens().get(head);
      List<Fact.Place> places = fact.placesOf(token);
      any |= !places.isEmpty();
      for (Fact.Place place : places) {
        if (place.reading().equals(reading)
            && (stated.heads().contains(place.index()) || stated.path().contains(place.index()))) {
          return true;
        }
      }
    }
    return !any;
  }

  private boolean isStated(Reading reading, Quantity stated, Quantity said) {
    Token there = reading.tokens().get(stated.last() - 1);
    Token here = claim.tokens().get(said.last() - 1);
    if ((there.isUnreal() && !here.isUnreal()) || there.isNegated() != here.isNegated()) {
      return false;
    }
    for (Limit limit : reading.limits()) {
      boolean near =
          limit.target() < 0
              ? limit.segment() == there.segment()
              : stated.heads().contains(limit.target()) || stated.path().contains(limit.target());
      if (near && limit.kind() != Tag.JUNIOR && !isLimited(limit.kind())) {
        return false;
      }
    }
    return true;
  }

  private void date(Quantity said) {
    for (Reading reading : fact.readings()) {
      for (Quantity stated : reading.quantities()) {
        if (stated.unit().equals("date")
            && stated.value() == said.value()
            && (said.high() == 0 || said.high() == stated.high())
            && (stated.role() == said.role() || said.role() == Quantity.Role.CHANGE)) {
          return;
        }
      }
    }
    if (frame == null || !frame.proves(said)) {
      refuse(ReasonKind.DATE, said.first(), "No cited fact states this date.");
    }
  }

  private void segment(Segment segment) {
    if (segment.verb() < 0) {
      return;
    }
    Token verb = claim.tokens().get(segment.verb());
    if (framed.get(segment.verb())) {
      return;
    }
    List<Fact.Place> places = fact.placesOf(verb);
    List<Integer> objects = Complements.of(claim, segment, framed);
    boolean generic = verb.word().act().isGeneric() || verb.has(Tag.LIGHT_VERB);
    boolean ok = false;
    for (Fact.Place place : places) {
      ok |= isDone(segment, verb, place) && isWithinLimits(place) && goesWith(place, objects);
    }
    if (!ok && generic) {
      ok =
          !objects.isEmpty()
              && objects.stream().allMatch(object -> isDoneTo(segment, verb, object));
    }
    if (!ok) {
      explain(segment, verb, places, generic);
    }
    tense(segment, verb, places);
  }

  private boolean isDone(Segment segment, Token verb, Fact.Place place) {
    Segment there = place.reading().segmentOf(place.token());
    return place.token().isNegated() == verb.isNegated()
        && (!place.token().isUnreal() || verb.isUnreal())
        && ((segment.rank() < Act.DO.rank()
                && verb.word().act() == Act.DO
                && segment.rank() <= there.rank())
            || there.rank() >= Math.min(segment.rank(), segmentRank(segment)))
        && (!there.shared() || segment.shared() || segment.rank() < Act.DO.rank());
  }

  private static int segmentRank(Segment segment) {
    return segment.rank();
  }

  /** Whether the fact says the act of one of its objects here. */
  private boolean goesWith(Fact.Place act, List<Integer> objects) {
    if (isFollowedByAs(act.reading(), act.index()) && !objects.isEmpty() && act.token().isVerb()) {
      Token first = claim.tokens().get(Math.max(0, objects.get(0)));
      return claim.tokens().stream()
          .anyMatch(token -> token.folded().equals("as") && token.start() < first.start());
    }
    for (int object : objects) {
      List<Fact.Place> places = fact.placesOf(claim.tokens().get(object));
      if (places.isEmpty()) {
        continue;
      }
      boolean together = false;
      for (Fact.Place place : places) {
        together |= place.reading().equals(act.reading()) && isOf(act, place);
      }
      if (!together) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFollowedByAs(Reading reading, int at) {
    return at + 1 < reading.tokens().size() && reading.tokens().get(at + 1).folded().equals("as");
  }

  /** In one segment, or the act describes the thing: "a policy that the board approved". */
  private static boolean isOf(Fact.Place act, Fact.Place thing) {
    Segment there = act.reading().segmentOf(act.token());
    boolean describes =
        there.relation() == Relation.RELATIVE
            || (there.relation() == Relation.EFFECT && act.token().isPassive());
    return group(act) == group(thing) || (describes && there.parent() == thing.token().segment());
  }

  private static int group(Fact.Place place) {
    return place.reading().segmentOf(place.token()).group();
  }

  private boolean isDoneTo(Segment segment, Token verb, int object) {
    List<Fact.Place> places = fact.placesOf(claim.tokens().get(object));
    if (places.isEmpty()) {
      return claim.tokens().get(object).has(Tag.HARMLESS);
    }
    for (Fact.Place place : places) {
      if (isDone(segment, verb, place)) {
        return true;
      }
    }
    return false;
  }

  private void explain(Segment segment, Token verb, List<Fact.Place> places, boolean generic) {
    int at = segment.verb();
    if (places.stream().anyMatch(place -> place.token().isUnreal() && !verb.isUnreal())) {
      refuse(ReasonKind.QUALIFIER, at, "The fact only states it as an aim.");
    } else if (generic || !places.isEmpty() || segment.rank() > Act.DO.rank()) {
      refuse(
          ReasonKind.SCOPE,
          at,
          "Only a fact that states '"
              + verb.surface()
              + "', or a bigger part in the same work, would prove it.");
    } else {
      refuse(ReasonKind.CONTENT, at, "Nothing in the cited facts says '" + verb.surface() + "'.");
    }
  }

  private void tense(Segment segment, Token verb, List<Fact.Place> places) {
    boolean main =
        segment.relation() == Relation.START || segment.relation() == Relation.COORDINATE;
    boolean present =
        (verb.word().is(Form.THIRD) || verb.word().is(Form.BASE)) && !verb.word().is(Form.PAST);
    boolean ended = fact.role() != null && !fact.role().dates().current();
    if (!main || !present || !ended || verb.isUnreal()) {
      return;
    }
    boolean stated =
        places.stream()
            .anyMatch(
                place ->
                    place.token().isVerb()
                        && !place.token().word().is(Form.PAST)
                        && !place.token().word().is(Form.GERUND));
    if (!stated && verb.isVerb()) {
      refuse(
          ReasonKind.DATE,
          segment.verb(),
          "The role has ended: only a current role proves the present tense.");
    }
  }
}
