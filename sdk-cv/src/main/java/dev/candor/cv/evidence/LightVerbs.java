package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Collocations;
import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Relation;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Verbs that say little beside their noun: "placed orders" for "ordered". */
final class LightVerbs {

  private static final Set<String> DOING =
      Set.of(
          "make",
          "do",
          "give",
          "take",
          "hold",
          "keep",
          "run",
          "conduct",
          "carry_out",
          "perform",
          "undertake",
          "execute",
          "place",
          "provide",
          "offer",
          "pay");
  private static final Set<String> APPLYING =
      Set.of(
          "make",
          "do",
          "give",
          "hold",
          "run",
          "conduct",
          "carry_out",
          "perform",
          "undertake",
          "use",
          "utilize",
          "apply",
          "send",
          "set",
          "provide");
  private static final Set<String> VAGUE = Set.of("handle", "deal_with", "take_care_of");
  private static final Set<String> MEANS = Set.of("by", "through", "via", "with");

  private final Reading claim;
  private final Fact fact;

  LightVerbs(Reading claim, Fact fact) {
    this.claim = claim;
    this.fact = fact;
  }

  /** Whether its nouns are what the fact says as a verb, or the means that the fact names. */
  boolean explain(Segment segment, List<Integer> objects, Predicate<Fact.Place> done) {
    Token verb = claim.tokens().get(segment.verb());
    if (objects.isEmpty() || verb.isNegated()) {
      return false;
    }
    boolean acts =
        DOING.contains(verb.word().family())
            && objects.stream()
                .allMatch(
                    object ->
                        places(object).stream()
                            .anyMatch(place -> place.token().isVerb() && done.test(place)));
    boolean means =
        segment.relation() == Relation.CAUSE
            && verb.word().is(Form.GERUND)
            && APPLYING.contains(verb.word().family())
            && objects.stream()
                .allMatch(object -> places(object).stream().anyMatch(LightVerbs::isMeans));
    return acts || means || objects.stream().allMatch(object -> isSaidOf(object, verb, done));
  }

  /**
   * Whether a fact that does something to a thing says that it was held, given or carried out: who
   * wrote down an interview did not conduct it.
   */
  boolean allow(Token light, Fact.Place thing, List<Integer> objects) {
    List<Token> tokens = thing.reading().tokens();
    int verb = thing.reading().segmentOf(thing.token()).verb();
    if (verb < 0 || thing.token().isVerb() || VAGUE.contains(light.word().family())) {
      return true;
    }
    Token act = tokens.get(verb);
    return act.word().act().isGeneric()
        || act.has(Tag.LIGHT_VERB)
        || isMeans(thing)
        || objects.stream().anyMatch(object -> isAct(object, thing.reading(), verb));
  }

  /** "carried out inspections of bridges": one of the nouns is the verb of the fact. */
  private boolean isAct(int object, Reading reading, int verb) {
    return places(object).stream()
        .anyMatch(place -> place.index() == verb && place.reading().equals(reading));
  }

  /** "made appointments" for "booked appointments": the two say the same of such a thing. */
  private boolean isSaidOf(int object, Token verb, Predicate<Fact.Place> done) {
    for (Fact.Place place : places(object)) {
      Reading reading = place.reading();
      int act = reading.segmentOf(place.token()).verb();
      if (act >= 0
          && Collocations.same(place.token().word(), verb.word(), reading.tokens().get(act).word())
          && done.test(new Fact.Place(reading, reading.tokens().get(act), act))) {
        return true;
      }
    }
    return false;
  }

  private List<Fact.Place> places(int object) {
    return fact.placesOf(claim.tokens().get(object));
  }

  /** A noun that stands behind "by" or the like, with no verb between. */
  private static boolean isMeans(Fact.Place place) {
    List<Token> tokens = place.reading().tokens();
    if (place.token().isVerb() || place.token().isUnreal()) {
      return false;
    }
    for (int at = place.index() - 1; at >= 0 && !tokens.get(at).isVerb(); at--) {
      if (MEANS.contains(tokens.get(at).folded())) {
        return tokens.get(at + 1).quantity() < 0; // "by 5%" is no means
      }
    }
    return false;
  }
}
