package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Relation;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.report.ReasonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Causes, results and aims of a sentence: the fact must link the same two parts. */
final class Links {

  /** Takes a refusal. */
  interface Refusal {
    void refuse(ReasonKind kind, int token, String detail);
  }

  private final Reading claim;
  private final int from;
  private final int to;
  private final Fact fact;

  Links(Reading claim, int from, int to, Fact fact) {
    this.claim = claim;
    this.from = from;
    this.to = to;
    this.fact = fact;
  }

  void check(Refusal refusal) {
    List<Segment> segments = claim.segments();
    for (Segment segment : segments) {
      if (segment.start() < from || segment.start() >= to) {
        continue;
      }
      int other = segment.parent();
      Relation relation = segment.relation();
      boolean leading =
          relation == Relation.CAUSE
              && (other < 0 || (segments.get(other).verb() < 0 && empty(segments.get(other))));
      if (leading) {
        other = segment.index() + 1 < segments.size() ? segment.index() + 1 : -1;
      }
      boolean helps =
          relation == Relation.CAUSE
              && other >= 0
              && segments.get(other).act() == Act.ASSIST
              && places(segments.get(other)).stream().anyMatch(Links::isAim);
      boolean use = segment.verb() >= 0 && segment.act() == Act.USE;
      if (other < 0
          || helps
          || (use && relation == Relation.PURPOSE)
          || !(relation == Relation.CAUSE
              || relation == Relation.EFFECT
              || relation == Relation.PURPOSE)) {
        continue;
      }
      Segment parent = segments.get(other);
      boolean linked =
          (relation == Relation.EFFECT || relation == Relation.PURPOSE)
              ? isLinked(parent, segment, relation)
              : isLinked(segment, parent, relation);
      if (!linked) {
        refusal.refuse(
            ReasonKind.LINK, first(segment), "The fact does not say that one came of the other.");
      }
    }
  }

  private boolean empty(Segment segment) {
    return content(segment).isEmpty();
  }

  private static int first(Segment segment) {
    return segment.verb() >= 0 ? segment.verb() : segment.start();
  }

  private boolean isLinked(Segment cause, Segment effect, Relation relation) {
    List<Fact.Place> causes = places(cause);
    List<Fact.Place> effects = places(effect);
    if (causes.isEmpty() || effects.isEmpty()) {
      return (causes.isEmpty() && content(cause).isEmpty())
          || (effects.isEmpty() && content(effect).isEmpty());
    }
    for (Fact.Place one : causes) {
      for (Fact.Place other : effects) {
        if (one.reading().equals(other.reading()) && isLinked(one, other, relation)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLinked(Fact.Place cause, Fact.Place effect, Relation relation) {
    List<Segment> segments = cause.reading().segments();
    Segment one = segments.get(cause.token().segment());
    Segment other = segments.get(effect.token().segment());
    if (one.index() == other.index()) {
      return isInstrument(cause) || (relation == Relation.PURPOSE && isAim(effect));
    }
    for (Segment at = other; at != null; at = parent(segments, at)) {
      boolean links =
          at.relation() == Relation.EFFECT
              || at.relation() == Relation.PURPOSE
              || (relation == Relation.PURPOSE && isDoneByIt(cause.reading(), at));
      if (links && ancestors(segments, at, one)) {
        return true;
      }
    }
    for (Segment at = one; at != null; at = parent(segments, at)) {
      boolean links =
          at.relation() == Relation.CAUSE
              || (at.relation() == Relation.MORE
                  && at.verb() >= 0
                  && cause.reading().tokens().get(at.verb()).word().family().equals("use"));
      if (links
          && (at.parent() == other.index()
              || leads(segments, at, other)
              || (at.parent() >= 0 && segments.get(at.parent()).group() == other.group()))) {
        return true;
      }
    }
    return false;
  }

  /** "a workflow that replaced sampling": what it did, it was there for. */
  private static boolean isDoneByIt(Reading reading, Segment segment) {
    return segment.relation() == Relation.RELATIVE
        && segment.verb() > 0
        && !reading.tokens().get(segment.verb()).isPassive()
        && Set.of("that", "which").contains(reading.tokens().get(segment.verb() - 1).folded());
  }

  /** "methods for testing": what stands behind "for" is an aim. */
  private static boolean isAim(Fact.Place place) {
    List<Token> tokens = place.reading().tokens();
    for (int at = place.index() - 1; at >= 0 && place.index() - at < 4; at--) {
      if (tokens.get(at).folded().equals("for")) {
        return true;
      }
      if (tokens.get(at).isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** "By introducing X, cut Y": the cause stands first. */
  private static boolean leads(List<Segment> segments, Segment cause, Segment effect) {
    boolean first =
        cause.parent() < 0
            || segments.get(cause.parent()).end() <= segments.get(cause.parent()).start() + 1;
    return first && effect.index() > cause.index() && effect.sentence() == cause.sentence();
  }

  private static boolean ancestors(List<Segment> segments, Segment effect, Segment cause) {
    for (Segment at = parent(segments, effect); at != null; at = parent(segments, at)) {
      if (at.index() == cause.index() || at.group() == cause.group()) {
        return true;
      }
      if (at.relation() == Relation.START) {
        break;
      }
    }
    return false;
  }

  private static @Nullable Segment parent(List<Segment> segments, Segment segment) {
    return segment.parent() < 0 ? null : segments.get(segment.parent());
  }

  /** "cut latency with caching": the means stands behind a preposition. */
  private static boolean isInstrument(Fact.Place place) {
    List<Token> tokens = place.reading().tokens();
    for (int at = place.index() - 1; at >= 0 && place.index() - at < 5; at--) {
      if (tokens.get(at).has(Tag.INSTRUMENT) && !tokens.get(at).isVerb()) {
        return true;
      }
      if (tokens.get(at).isVerb()) {
        return false;
      }
    }
    return false;
  }

  private List<Fact.Place> places(Segment segment) {
    List<Fact.Place> places = new ArrayList<>();
    for (Token token : content(segment)) {
      places.addAll(fact.placesOf(token));
    }
    return places;
  }

  private List<Token> content(Segment segment) {
    List<Token> content = new ArrayList<>();
    for (int at = segment.start(); at < segment.end(); at++) {
      Token token = claim.tokens().get(at);
      if (token.isContent()
          && !token.has(Tag.CAUSE_LEFT)
          && !token.has(Tag.CAUSE_RIGHT)
          && !token.has(Tag.INSTRUMENT)) {
        content.add(token);
      }
    }
    return content;
  }
}
