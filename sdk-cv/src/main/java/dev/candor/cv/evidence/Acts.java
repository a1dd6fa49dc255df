package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.lexicon.Word;
import dev.candor.cv.internal.reading.Quantity;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Relation;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.report.ReasonKind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Verbs of a sentence: who did how much of what. The fact must say as much of the same thing. */
final class Acts {

  private static final Set<String> INSIDE = Set.of("of", "and", "or", "&");
  private static final Set<String> AS = Set.of("serve", "function");
  private static final Set<String> MOVES = Set.of("bring", "take", "get", "go", "move", "change");
  private static final Set<String> BESIDE =
      Set.of("in", "at", "for", "on", "across", "to", "from", "during", "within", "under");

  private final Reading claim;
  private final Fact fact;
  private final BitSet framed;
  private final Limits limits;
  private final LightVerbs light;

  Acts(Reading claim, Fact fact, BitSet framed) {
    this.claim = claim;
    this.fact = fact;
    this.framed = framed;
    this.limits = new Limits(claim);
    this.light = new LightVerbs(claim, fact);
  }

  void check(Segment segment, Links.Refusal refusal) {
    if (segment.verb() < 0) {
      return;
    }
    Token verb = claim.tokens().get(segment.verb());
    boolean works = verb.word().family().equals("work") && fact.role() != null;
    if (isPartOfNoun(segment.verb()) || isAs(segment.verb())) {
      return;
    }
    if (framed.get(segment.verb()) || (works && !verb.isNegated() && verb.word().is(Form.GERUND))) {
      return;
    }
    List<Fact.Place> places = fact.placesOf(verb);
    List<Integer> objects = Complements.of(claim, segment, framed);
    boolean generic = verb.word().act().isGeneric() || verb.has(Tag.LIGHT_VERB);
    boolean ok = false;
    for (Fact.Place place : places) {
      ok |= isDone(segment, place) && limits.hold(place) && goesWith(segment, place, objects);
    }
    if (!ok && verb.has(Tag.PRODUCE)) {
      ok = !objects.isEmpty() && objects.stream().allMatch(object -> isMadeOfAct(segment, object));
    }
    ok =
        ok
            || light.explain(
                segment,
                objects,
                place -> isDone(Math.min(segment.rank(), Act.DO.rank()), segment, place));
    ok = ok || isMoved(segment, verb, objects);
    if (!ok && generic) {
      ok =
          !objects.isEmpty()
              && objects.stream().allMatch(object -> isDoneTo(segment, verb, object, objects));
    }
    if (!verb.isNegated()
        && !places.isEmpty()
        && places.stream().allMatch(place -> place.token().isNegated())) {
      ok = false;
    }
    boolean beside =
        segment.relation() != Relation.START && segment.relation() != Relation.COORDINATE;
    if (!ok && verb.has(Tag.CONNECT) && beside) {
      ok = !objects.isEmpty() && objects.stream().noneMatch(object -> isAbsent(object));
    }
    if (!ok) {
      explain(segment, verb, places, generic, refusal);
    }
    tense(segment, verb, places, refusal);
  }

  /** "in lifting techniques", where the fact has the same two words as a noun. */
  private boolean isPartOfNoun(int verb) {
    List<Token> tokens = claim.tokens();
    return verb + 1 < tokens.size()
        && tokens.get(verb).word().is(Form.GERUND)
        && tokens.get(verb + 1).isContent()
        && fact.placesOf(tokens.get(verb + 1)).stream()
            .anyMatch(place -> isBehind(place, tokens.get(verb)));
  }

  /** "served as mentor": the title says what was done. */
  private boolean isAs(int verb) {
    List<Token> tokens = claim.tokens();
    return AS.contains(tokens.get(verb).word().family())
        && verb + 1 < tokens.size()
        && tokens.get(verb + 1).folded().equals("as")
        && !tokens.get(verb).isNegated();
  }

  private static boolean isBehind(Fact.Place place, Token word) {
    Token before = place.index() == 0 ? null : place.reading().tokens().get(place.index() - 1);
    return before != null
        && !before.isUnreal()
        && !before.isNegated()
        && before.folded().equals(word.folded());
  }

  private boolean isDone(Segment segment, Fact.Place place) {
    return isDone(segment.rank(), segment, place);
  }

  private boolean isDone(int rank, Segment segment, Fact.Place place) {
    Token verb = claim.tokens().get(segment.verb());
    Segment there = place.reading().segmentOf(place.token());
    if (isWorkedOn(verb, there, place)) {
      return false;
    }
    if (place.token().isNegated() != verb.isNegated()
        || (place.token().isUnreal() && !verb.isUnreal())) {
      return false;
    }
    int proven = place.token().isVerb() ? there.proves() : there.rank();
    boolean small = rank < Act.DO.rank();
    return isByOthers(segment)
        || (proven >= rank && (!there.shared() || segment.shared() || small));
  }

  /** "reviewed a drawing" is no drawing: what something is done to was done by anybody. */
  private static boolean isWorkedOn(Token said, Segment there, Fact.Place place) {
    if (place.token().isVerb() || !said.isVerb() || there.verb() < 0) {
      return false;
    }
    List<Token> tokens = place.reading().tokens();
    Token act = tokens.get(there.verb());
    boolean little = act.word().act().isGeneric() || act.has(Tag.LIGHT_VERB);
    boolean made =
        act.has(Tag.PRODUCE) && place.token().word().family().equals(said.word().family());
    return !little
        && !made
        && fromVerb(said, place)
        && Subject.head(tokens, there.verb() + 1) == place.index();
  }

  /** The verb is what the noun is made of, or means the same; it is not the verb of the fact. */
  private static boolean fromVerb(Token said, Fact.Place place) {
    return place.token().word().family().equals(said.word().family())
        || said.word().keys().stream()
            .anyMatch(
                key -> key.startsWith(Word.OF_VERBS) && place.token().word().keys().contains(key));
  }

  /** "supervised by a partner": the candidate is not who did it. */
  private boolean isByOthers(Segment segment) {
    int next = segment.verb() + 1;
    return claim.tokens().get(segment.verb()).isPassive()
        && segment.relation() != Relation.START
        && next < claim.tokens().size()
        && claim.tokens().get(next).folded().equals("by");
  }

  /** Whether the fact says the act of one of its objects here. */
  private boolean goesWith(Segment segment, Fact.Place act, List<Integer> objects) {
    if (isFollowedByAs(act.reading(), act.index()) && !objects.isEmpty() && act.token().isVerb()) {
      Token first = claim.tokens().get(Math.max(0, objects.get(0)));
      return claim.tokens().stream()
          .anyMatch(token -> token.folded().equals("as") && token.start() < first.start());
    }
    for (int object : objects) {
      List<Fact.Place> places = fact.placesOf(claim.tokens().get(object));
      if (places.isEmpty()) {
        if (isOtherThing(segment, object, objects, act) && !isMeasureOf(object, act)) {
          return false;
        }
        continue;
      }
      boolean together = false;
      for (Fact.Place place : places) {
        together |=
            place.reading().equals(act.reading())
                && isOf(act, place)
                && !(segment.rank() > Act.DO.rank() && isBeside(act.reading(), act.index(), place));
      }
      if (!together) {
        return false;
      }
    }
    return true;
  }

  /** "managed 12 cooks in a hotel": the hotel is where, not what was managed. */
  private static boolean isBeside(Reading reading, int act, Fact.Place thing) {
    List<Token> tokens = reading.tokens();
    for (int at = thing.index() - 1; at > act + 1; at--) {
      Token token = tokens.get(at);
      boolean preposition = token.has(Tag.GLUE) && !token.has(Tag.DETERMINER);
      if (preposition && !INSIDE.contains(token.folded())) {
        return BESIDE.contains(token.folded()) && !tokens.get(at - 1).isVerb();
      }
    }
    return false;
  }

  private boolean isOf(int at) {
    return at < claim.tokens().size() && claim.tokens().get(at).folded().equals("of");
  }

  private boolean isAbsent(int object) {
    return fact.placesOf(claim.tokens().get(object)).isEmpty();
  }

  /** "finished the project" for "finished the first phase": a word that says little says more. */
  private boolean isOtherThing(Segment segment, int object, List<Integer> objects, Fact.Place act) {
    List<Token> tokens = claim.tokens();
    boolean leads = object + 1 < tokens.size() && tokens.get(object + 1).folded().equals("of");
    boolean direct = object > segment.verb() && objects.size() == 1 && !leads;
    return direct && tokens.get(object).has(Tag.HARMLESS) && act.token().isVerb();
  }

  /** "waiting time" for "the wait": the word before the measure is what the act is done to. */
  private boolean isMeasureOf(int object, Fact.Place act) {
    Token before = object == 0 ? null : claim.tokens().get(object - 1);
    return before != null
        && claim.tokens().get(object).has(Tag.LIGHT)
        && Words.isNominal(before)
        && fact.placesOf(before).stream()
            .anyMatch(place -> place.reading().equals(act.reading()) && isOf(act, place));
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
    Segment with = thing.reading().segmentOf(thing.token());
    boolean chained =
        with.relation() == Relation.CHAIN
            && with.parent() == there.index()
            && thing.index() == with.verb() + 1;
    return group(act) == group(thing)
        || chained
        || (describes && there.parent() == thing.token().segment());
  }

  private static int group(Fact.Place place) {
    return place.reading().segmentOf(place.token()).group();
  }

  private boolean isDoneTo(Segment segment, Token verb, int object, List<Integer> objects) {
    List<Fact.Place> places = fact.placesOf(claim.tokens().get(object));
    if (places.isEmpty()) {
      boolean light = isOf(object + 1) || fact.placesOf(verb).isEmpty();
      return claim.tokens().get(object).has(Tag.HARMLESS) && light;
    }
    for (Fact.Place place : places) {
      int act = place.reading().segmentOf(place.token()).verb();
      boolean beside =
          segment.rank() > Act.DO.rank() && act >= 0 && isBeside(place.reading(), act, place);
      boolean denied = claim.tokens().get(object).isNegated() && place.token().isNegated();
      boolean held = verb.word().act().rank() > Act.DO.rank() && segment.rank() == Act.DO.rank();
      boolean said = !(held || verb.has(Tag.LIGHT_VERB)) || light.allow(verb, place, objects);
      if (said && !beside && (isDone(segment, place) || (denied && !place.token().isUnreal()))) {
        return true;
      }
    }
    return false;
  }

  /** "cut tickets" for "brought tickets from 240 to 90": the numbers tell the direction. */
  private boolean isMoved(Segment segment, Token verb, List<Integer> objects) {
    boolean up = verb.has(Tag.UP);
    if (objects.isEmpty() || (!up && !verb.has(Tag.DOWN))) {
      return false;
    }
    for (Reading reading : fact.readings()) {
      for (Segment there : reading.segments()) {
        Token act = there.verb() < 0 ? null : reading.tokens().get(there.verb());
        if (act != null && MOVES.contains(act.word().family()) && isWay(reading, there, up)) {
          Fact.Place place = new Fact.Place(reading, act, there.verb());
          if (isDone(segment, place) && goesWith(segment, place, objects)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the numbers of a segment go up, or down, from one to the other. */
  private static boolean isWay(Reading reading, Segment segment, boolean up) {
    Quantity start = null;
    for (Quantity quantity : reading.quantities()) {
      if (reading.tokens().get(quantity.first()).segment() != segment.index()) {
        continue;
      }
      if (start != null && quantity.unit().equals(start.unit())) {
        return up ? quantity.value() > start.value() : quantity.value() < start.value();
      }
      start = quantity.role() == Quantity.Role.FROM ? quantity : null;
    }
    return false;
  }

  /** "wrote documentation" for "documented": the act stands in the noun. */
  private boolean isMadeOfAct(Segment segment, int object) {
    return fact.placesOf(claim.tokens().get(object)).stream()
        .anyMatch(place -> place.token().isVerb() && isDone(segment, place));
  }

  private void explain(
      Segment segment,
      Token verb,
      List<Fact.Place> places,
      boolean generic,
      Links.Refusal refusal) {
    int at = segment.verb();
    if (places.stream().anyMatch(place -> place.token().isUnreal() && !verb.isUnreal())) {
      refusal.refuse(ReasonKind.QUALIFIER, at, "The fact only states it as an aim.");
    } else if (generic || !places.isEmpty() || segment.rank() > Act.DO.rank()) {
      refusal.refuse(
          ReasonKind.SCOPE,
          at,
          "Only a fact that states '"
              + verb.surface()
              + "', or a bigger part in the same work, would prove it.");
    } else {
      refusal.refuse(
          ReasonKind.CONTENT, at, "Nothing in the cited facts says '" + verb.surface() + "'.");
    }
  }

  private void tense(Segment segment, Token verb, List<Fact.Place> places, Links.Refusal refusal) {
    boolean main =
        segment.relation() == Relation.START || segment.relation() == Relation.COORDINATE;
    boolean present =
        (verb.word().is(Form.THIRD) || verb.word().is(Form.BASE)) && !verb.word().is(Form.PAST);
    boolean ended = fact.role() != null && !fact.role().dates().current();
    if (!main || !present || !ended || verb.isUnreal() || verb.has(Tag.ANSWERABLE)) {
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
      refusal.refuse(
          ReasonKind.DATE,
          segment.verb(),
          "The role has ended: only a current role proves the present tense.");
    }
  }
}
