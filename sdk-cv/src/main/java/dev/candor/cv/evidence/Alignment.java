package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Quantity;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.ReasonKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a stretch of a sentence against one fact: every part must be explained by it. */
final class Alignment {

  private static final Set<String> BEGUN =
      Set.of("introduce", "launch", "create", "establish", "found", "develop", "build");
  private static final Map<String, String> INSTEAD =
      Map.of(
          "single",
          "one",
          "below",
          "under",
          "above",
          "over",
          "following",
          "after",
          "further",
          "other",
          "beforehand",
          "advance");
  private static final Set<String> TIMES =
      Set.of(
          "shift",
          "morning",
          "afternoon",
          "evening",
          "night",
          "weekend",
          "season",
          "term",
          "semester");
  private static final Set<String> HELD = Set.of("work", "work_as", "serve", "act_as");

  private final Reading claim;
  private final int from;
  private final int to;
  private final Fact fact;
  private final @Nullable Frame frame;
  private final BitSet framed;
  private final Limits limits;
  private final Synonyms synonyms;
  private final List<Reason> reasons = new ArrayList<>();

  Alignment(
      Reading claim,
      int from,
      int to,
      Fact fact,
      @Nullable Frame frame,
      BitSet framed,
      Synonyms synonyms) {
    this.synonyms = synonyms;
    this.claim = claim;
    this.from = from;
    this.to = to;
    this.fact = fact;
    this.frame = frame;
    this.limits = new Limits(claim);
    this.framed = framed;
  }

  /** Tokens that the frame of a role explains; a noun that is counted is never one. */
  static BitSet framed(Reading claim, @Nullable Frame frame) {
    BitSet framed = frame == null ? new BitSet() : frame.explains(claim);
    for (Quantity quantity : claim.quantities()) {
      quantity.thing().counted().forEach(framed::clear);
    }
    return framed;
  }

  /**
   * What the fact does not explain, in order.
   *
   * @param most so many are too many to look for more
   */
  List<Reason> reasons(int most) {
    for (int at = from; at < to && reasons.size() < most; at++) {
      token(at);
    }
    if (reasons.size() >= most) {
      return reasons;
    }
    Amounts amounts = new Amounts(claim, fact, frame);
    for (Quantity quantity : claim.quantities()) {
      if (quantity.first() >= from && quantity.first() < to) {
        amounts.check(quantity, this::refuse);
      }
    }
    Acts acts = new Acts(claim, fact, framed);
    for (Segment segment : claim.segments()) {
      int place = segment.verb() < 0 ? segment.start() : segment.verb();
      if (place >= from && place < to) {
        acts.check(segment, this::refuse);
      }
    }
    new Links(claim, from, to, fact).check(this::refuse);
    new Titles(claim, from, to, fact, framed).check(this::refuse);
    new States(claim, from, to, fact, framed).check(this::refuse);
    new Voices(claim, from, to, fact, framed).check(this::refuse);
    Parts.check(claim, from, to, fact, this::refuse);
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
          && !isShareOfEach(at)
          && !isEachTime(at)
          && !(Words.isEvery(token) && Words.EVERY.stream().anyMatch(fact::isWritten))) {
        refuse(
            ReasonKind.SUPERLATIVE,
            at,
            "Only a fact that says '" + token.surface() + "' would prove it.");
      }
      return;
    }
    if (!token.isContent() || token.isVerb() || isCrew(at) || isSuffix(at)) {
      return;
    }
    if (token.has(Tag.TODAY)) {
      today(at, token);
      return;
    }
    residue(at, token);
  }

  /** "a team of 11 cooks": the number says how many, the word adds nothing; "teams of 11" does. */
  private boolean isCrew(int at) {
    List<Token> tokens = claim.tokens();
    return !tokens.get(at).isPlural()
        && tokens.get(at).word().family().equals("team")
        && at + 2 < tokens.size()
        && tokens.get(at + 1).folded().equals("of")
        && tokens.get(at + 2).quantity() >= 0;
  }

  /** "five classes with 28 pupils each", of "five classes of 28 pupils". */
  private boolean isShareOfEach(int at) {
    if (!claim.tokens().get(at).folded().equals("each")) {
      return false;
    }
    for (Quantity said : claim.quantities()) {
      if (!said.thing().counted().contains(at - 1)) {
        continue;
      }
      for (Reading reading : fact.readings()) {
        for (Quantity stated : reading.quantities()) {
          boolean of =
              stated.first() > 1
                  && reading.tokens().get(stated.first() - 1).folded().equals("of")
                  && reading.tokens().get(stated.first() - 2).isPlural();
          if (of && stated.value() == said.value()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "each shift" for "a shift", of a time in which something is done again and again. */
  private boolean isEachTime(int at) {
    List<Token> tokens = claim.tokens();
    return Words.isEvery(tokens.get(at))
        && at + 1 < tokens.size()
        && TIMES.contains(tokens.get(at + 1).word().family())
        && fact.placesOf(tokens.get(at + 1)).stream().anyMatch(Alignment::isPerTime);
  }

  private static boolean isPerTime(Fact.Place place) {
    List<Token> tokens = place.reading().tokens();
    int before = place.index() - 1;
    return before > 0
        && Set.of("a", "an", "per").contains(tokens.get(before).folded())
        && Words.isNominal(tokens.get(before - 1));
  }

  /** "accident-free": what is denied stands before the hyphen. */
  private boolean isFree(int at) {
    return at > 1
        && claim.tokens().get(at).folded().equals("free")
        && claim.tokens().get(at - 2).isNegated();
  }

  /** "140 metres long", "worth 48 million": they say of what the amount is. */
  private boolean isOfAmount(int at, Token token) {
    String word = token.folded();
    return (word.equals("long") && isAmount(at - 1, Set.of("m", "mo", "s")))
        || (word.equals("worth") && at + 1 < to && isMoney(at + 1));
  }

  private boolean isMoney(int at) {
    int quantity = claim.tokens().get(at).quantity();
    return quantity >= 0 && claim.quantities().get(quantity).unit().matches("[A-Z]{3}");
  }

  private boolean isAmount(int at, Set<String> units) {
    int quantity = at < from ? -1 : claim.tokens().get(at).quantity();
    return quantity >= 0 && units.contains(claim.quantities().get(quantity).unit());
  }

  /** "without missing a deadline": what is not done is not done to its object either. */
  private static boolean isDenied(Reading reading, int object) {
    int verb = reading.segmentOf(reading.tokens().get(object)).verb();
    return verb >= 0 && verb < object && reading.tokens().get(verb).isNegated();
  }

  /** "Kafka-based". */
  private boolean isSuffix(int at) {
    return claim.tokens().get(at).has(Tag.SUFFIX)
        && at > 0
        && claim.tokens().get(at - 1).folded().equals("-");
  }

  /** "in funding" behind an amount of money, "currently" of a role that lasts. */
  private boolean isPlain(Token token) {
    String instead = INSTEAD.get(token.folded());
    if (instead != null) {
      return fact.isWritten(instead);
    }
    if (token.folded().equals("new")) {
      return fact.has(BEGUN);
    }
    if (Set.of("person", "member", "strong").contains(token.word().family())) {
      return claim.quantities().stream()
          .anyMatch(
              quantity ->
                  !quantity.thing().groups().isEmpty()
                      && quantity.thing().counted().stream()
                          .allMatch(counted -> claim.tokens().get(counted) == token));
    }
    if (token.has(Tag.TODAY)) {
      return fact.role() != null && fact.role().dates().current();
    }
    if (token.has(Tag.FORMERLY)) {
      int verb = claim.segmentOf(token).verb();
      boolean held = verb < 0 || HELD.contains(claim.tokens().get(verb).word().family());
      return held && fact.role() != null && !fact.role().dates().current();
    }
    return token.has(Tag.MONEY)
        && claim.quantities().stream()
            .anyMatch(
                quantity -> quantity.unit().length() == 3 && quantity.unit().matches("[A-Z]+"));
  }

  /** "Sketch" is a tool, no other word for a design. */
  private static boolean isSameName(Token stated, Token said) {
    return stated.word().family().equals(said.word().family())
        || stated.folded().equals(said.folded());
  }

  /** "2016 – present", "still": of what has not ended, or as the fact says it. */
  private void today(int at, Token token) {
    boolean said =
        fact.readings().stream()
            .flatMap(reading -> reading.tokens().stream())
            .anyMatch(stated -> stated.folded().equals(token.folded()) && !stated.isVerb());
    if (!isPlain(token) && !said) {
      refuse(ReasonKind.DATE, at, "No cited fact says that it is still so.");
    }
  }

  private List<Fact.Place> placesOf(Token token) {
    List<Fact.Place> places = fact.placesOf(token);
    if (token.name() >= 0 && token.start() > 0) {
      return places.stream().filter(place -> isSameName(place.token(), token)).toList();
    }
    return token.has(Tag.FREQUENCY)
        ? places.stream().filter(place -> place.token().has(Tag.FREQUENCY)).toList()
        : places;
  }

  /** Whether a word that stands nowhere in the fact claims nothing, or is another way to say it. */
  private boolean isExplained(int at, Token token) {
    boolean weakens = token.has(Tag.SHARE) || token.has(Tag.PART) || token.has(Tag.OCCASIONAL);
    boolean link =
        token.has(Tag.CAUSE_LEFT)
            || token.has(Tag.CAUSE_RIGHT)
            || token.has(Tag.INSTRUMENT)
            || token.has(Tag.PURPOSE);
    boolean harmless = token.has(Tag.HARMLESS) && token.name() < 0;
    return weakens
        || link
        || harmless
        || isPlain(token)
        || isFree(at)
        || isOfAmount(at, token)
        || Compounds.explains(claim.tokens(), at, fact)
        || Agents.explains(claim, at, fact)
        || Acronyms.explains(claim.tokens(), at, fact)
        || (synonyms.explain(at, fact) && !token.isNegated());
  }

  private void residue(int at, Token token) {
    List<Fact.Place> places = placesOf(token);
    if (places.isEmpty()) {
      if (!isExplained(at, token)) {
        refuse(
            Words.kindOf(claim.tokens(), at),
            at,
            "Nothing in the cited facts says '" + token.surface() + "'.");
      }
      return;
    }
    boolean polarity = false;
    boolean explained = false;
    boolean way = false;
    for (Fact.Place place : places) {
      boolean same =
          place.token().isNegated() == token.isNegated()
              || (place.token().isNegated() && isDenied(claim, at))
              || (token.isNegated() && isDenied(place.reading(), place.index()));
      boolean path = token.has(Tag.FREQUENCY) || Paths.agree(claim, at, place);
      polarity |= same;
      way |= path;
      explained |=
          same
              && path
              && limits.hold(place)
              && Denials.agree(claim, place)
              && Names.agree(claim, at, place);
    }
    if (!polarity) {
      refuse(
          ReasonKind.QUALIFIER,
          at,
          token.isNegated()
              ? "The fact does not deny '" + token.surface() + "'."
              : "The fact denies '" + token.surface() + "'.");
    } else if (!way) {
      refuse(
          ReasonKind.CONTENT,
          at,
          "The fact has '" + token.surface() + "' at the other end: from is not to.");
    } else if (!Plurals.agree(claim, at, places)) {
      refuse(ReasonKind.NUMBER, at, "The fact has one, not several: '" + token.surface() + "'.");
    } else if (!explained) {
      boolean name = places.stream().noneMatch(place -> Names.agree(claim, at, place));
      refuse(
          name ? ReasonKind.SKILL : ReasonKind.QUALIFIER,
          at,
          name
              ? "The fact names something else: '" + Names.whole(places.get(0)) + "'."
              : "The fact limits '" + token.surface() + "'; the limit must stay.");
    }
  }
}
