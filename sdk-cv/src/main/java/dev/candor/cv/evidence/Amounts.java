package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Comparison;
import dev.candor.cv.internal.reading.Quantity;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.report.ReasonKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates of a sentence: a number proves only what it stands with. A number that counts
 * belongs to the noun behind it: "a team of 6 cooks" has 6 cooks, not 6 teams.
 */
final class Amounts {

  private final Reading claim;
  private final Fact fact;
  private final @Nullable Frame frame;
  private final Limits limits;

  Amounts(Reading claim, Fact fact, @Nullable Frame frame) {
    this.claim = claim;
    this.fact = fact;
    this.frame = frame;
    this.limits = new Limits(claim);
  }

  void check(Quantity said, Links.Refusal refusal) {
    if (said.unit().equals("date")) {
      date(said, refusal);
      return;
    }
    if (isOne(said)) {
      return;
    }
    boolean value = false;
    for (Reading reading : fact.readings()) {
      for (Quantity stated : reading.quantities()) {
        if (!Bounds.proves(stated, said)) {
          continue;
        }
        value = true;
        if (stated.role() == said.role()
            && !stated.thing().direction().opposes(said.thing().direction())
            && isSameThing(reading, stated, said)
            && isSameWay(reading, stated, said)
            && isStated(reading, stated, said)) {
          return;
        }
      }
    }
    refusal.refuse(
        ReasonKind.NUMBER,
        said.first(),
        value
            ? "The fact states this number of something else, or with a limit."
            : "No cited fact states this number with this unit and comparison.");
  }

  private boolean isSameThing(Reading reading, Quantity stated, Quantity said) {
    return said.thing().counted().isEmpty()
        ? isMeasured(reading, stated, said)
        : isCounted(reading, stated, said);
  }

  /** "from Windows 7 to Windows 10": a number that is part of a name keeps its end of the way. */
  private boolean isSameWay(Reading reading, Quantity stated, Quantity said) {
    if (!isName(stated) || !isName(said)) {
      return true;
    }
    int there = stated.thing().heads().get(0);
    Fact.Place place = new Fact.Place(reading, reading.tokens().get(there), there);
    return Paths.agree(claim, said.thing().heads().get(0), place);
  }

  private static boolean isName(Quantity quantity) {
    return quantity.thing().heads().equals(List.of(quantity.first() - 1));
  }

  private boolean isMeasured(Reading reading, Quantity stated, Quantity said) {
    boolean any = false;
    for (int head : said.thing().heads()) {
      List<Fact.Place> places = fact.placesOf(claim.tokens().get(head));
      any |= !places.isEmpty();
      for (Fact.Place place : places) {
        if (place.reading().equals(reading) && isNear(stated, place.index())) {
          return true;
        }
      }
    }
    return !any;
  }

  /** The same noun is counted, and the other words of its phrase stand about that number. */
  private boolean isCounted(Reading reading, Quantity stated, Quantity said) {
    List<Integer> heads = said.thing().heads();
    if (isHeadcount(said)) {
      return said.thing().groups().stream()
          .flatMap(group -> fact.placesOf(claim.tokens().get(group)).stream())
          .anyMatch(
              place -> place.reading().equals(reading) && isGroup(reading, stated, place.index()));
    }
    for (int noun : heads) {
      for (Fact.Place place : fact.placesOf(claim.tokens().get(noun))) {
        if (place.reading().equals(reading)
            && stated.thing().heads().contains(place.index())
            && isSamePart(reading, stated, said)) {
          return said.thing().counted().stream()
              .allMatch(
                  other ->
                      other == noun
                          || isNear(reading, stated, other, place.index())
                          || isDoneTo(reading, stated, other));
        }
      }
    }
    return false;
  }

  /** "one designer" of "a designer". */
  private boolean isOne(Quantity said) {
    List<Integer> counted = said.thing().counted();
    if (said.value() != 1
        || said.comparison() != Comparison.EXACT
        || !said.unit().isEmpty()
        || counted.isEmpty()) {
      return false;
    }
    Token noun = claim.tokens().get(counted.get(counted.size() - 1));
    return fact.placesOf(noun).stream()
        .anyMatch(place -> place.index() > 0 && !place.token().isPlural() && isSingle(place));
  }

  private static boolean isSingle(Fact.Place place) {
    int at = place.index() - 1;
    List<Token> tokens = place.reading().tokens();
    while (at > 0 && tokens.get(at).isContent() && !tokens.get(at).isVerb()) {
      at--;
    }
    return Set.of("a", "an").contains(tokens.get(at).folded());
  }

  /** "a nine-person crew": the noun says no more than the number of a "crew of nine". */
  private boolean isHeadcount(Quantity said) {
    List<Integer> counted = said.thing().counted();
    return counted.size() == 1
        && !said.thing().groups().isEmpty()
        && fact.placesOf(claim.tokens().get(counted.get(0))).isEmpty()
        && Set.of("person", "member", "strong", "head")
            .contains(claim.tokens().get(counted.get(0)).word().family());
  }

  /** "a crew of nine", "a crew of nine cooks", never "a ward of nine beds". */
  private static boolean isGroup(Reading reading, Quantity stated, int group) {
    Quantity.Thing thing = stated.thing();
    return thing.counted().isEmpty()
        ? thing.heads().contains(group)
        : thing.groups().contains(group)
            && Subject.isPerson(reading.tokens().get(thing.heads().get(0)));
  }

  /** "9 cooks, of whom 7 passed": 7 cooks passed, that is all the number says of them. */
  private boolean isSamePart(Reading reading, Quantity stated, Quantity said) {
    if (!refersBack(stated) || refersBack(said)) {
      return true;
    }
    Token here = claim.tokens().get(said.first());
    int verb = claim.segmentOf(here).verb();
    int there = stated.last();
    while (there < reading.tokens().size() && !reading.tokens().get(there).isVerb()) {
      there++;
    }
    int act = there;
    return verb >= 0
        && fact.placesOf(claim.tokens().get(verb)).stream()
            .anyMatch(place -> place.reading().equals(reading) && place.index() == act);
  }

  private static boolean refersBack(Quantity quantity) {
    List<Integer> counted = quantity.thing().counted();
    return !counted.isEmpty() && counted.get(0) < quantity.first();
  }

  private boolean isNear(Reading reading, Quantity stated, int noun, int head) {
    List<Fact.Place> places = fact.placesOf(claim.tokens().get(noun));
    return places.isEmpty()
        || places.stream()
            .anyMatch(
                place ->
                    place.reading().equals(reading)
                        && place.index() != head
                        && isNear(stated, place.index()));
  }

  /** "14 supervised lessons" of "gave 14 lessons under supervision". */
  private boolean isDoneTo(Reading reading, Quantity stated, int modifier) {
    int segment = reading.tokens().get(stated.first()).segment();
    return claim.tokens().get(modifier).word().is(Form.PAST)
        && fact.placesOf(claim.tokens().get(modifier)).stream()
            .anyMatch(
                place -> place.reading().equals(reading) && place.token().segment() == segment);
  }

  private static boolean isNear(Quantity stated, int index) {
    return stated.thing().heads().contains(index) || stated.thing().path().contains(index);
  }

  private boolean isStated(Reading reading, Quantity stated, Quantity said) {
    Token there = reading.tokens().get(stated.last() - 1);
    Token here = claim.tokens().get(said.last() - 1);
    return !(there.isUnreal() && !here.isUnreal())
        && there.isNegated() == here.isNegated()
        && (said.thing().average() || !stated.thing().average())
        && limits.hold(reading, stated, there);
  }

  private void date(Quantity said, Links.Refusal refusal) {
    for (Reading reading : fact.readings()) {
      for (Quantity stated : reading.quantities()) {
        if (stated.unit().equals("date")
            && stated.value() == said.value()
            && (said.high() == 0 || said.high() == stated.high())
            && (stated.role() == said.role() || said.role() == Quantity.Role.CHANGE)
            && (said.comparison() != Comparison.LEAST || isLasting(reading, stated))) {
          return;
        }
      }
    }
    if (frame == null || !frame.proves(said)) {
      refusal.refuse(ReasonKind.DATE, said.first(), "No cited fact states this date.");
    }
  }

  /** "since 2019": it has not ended. */
  private static boolean isLasting(Reading reading, Quantity stated) {
    return stated.comparison() == Comparison.LEAST
        || reading.tokens().stream().anyMatch(token -> token.has(Tag.TODAY));
  }
}
