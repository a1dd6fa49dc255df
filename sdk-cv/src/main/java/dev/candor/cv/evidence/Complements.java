package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Relation;
import dev.candor.cv.internal.reading.Segment;
import dev.candor.cv.internal.reading.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What a verb is done to: heads of the noun phrases that follow it, or stand before a passive. */
final class Complements {

  private static final Set<String> JOINS = Set.of("and", "or", ",", "&", "/", "plus");

  private static final Set<String> TIMES =
      Set.of("after", "before", "within", "during", "since", "until");

  private static final Set<String> MEANS = Set.of("with", "through", "via", "after", "because_of");

  private Complements() {}

  static List<Integer> of(Reading reading, Segment segment, BitSet framed) {
    List<Integer> heads = new ArrayList<>();
    if (segment.verb() + 1 < segment.end() && !reading.tokens().get(segment.verb()).isPassive()) {
      behind(reading, segment, framed, heads);
    }
    if (heads.isEmpty()) {
      int head = head(reading.tokens(), subject(reading, segment), segment.verb(), framed);
      if (head >= 0) {
        heads.add(head);
      }
    }
    if (heads.isEmpty() && segment.relation() == Relation.RELATIVE && segment.start() > 0) {
      int head = head(reading.tokens(), segment.start() - 1, segment.start(), framed);
      if (head >= 0) {
        heads.add(head);
      }
    }
    int next = segment.index() + 1;
    if (heads.isEmpty() && next < reading.segments().size()) {
      Segment child = reading.segments().get(next);
      if (child.relation() == Relation.CHAIN
          && child.parent() == segment.index()
          && child.verb() >= 0) {
        heads.add(child.verb());
      }
    }
    return heads;
  }

  /** Behind the comma of what leads: "with fewer steps, check-in time fell". */
  private static int subject(Reading reading, Segment segment) {
    for (int at = segment.verb() - 1; at > segment.start(); at--) {
      if (reading.tokens().get(at).folded().equals(",")
          && !reading.tokens().get(at + 1).has(Tag.GLUE)) {
        return at + 1;
      }
    }
    return segment.start();
  }

  private static void behind(Reading reading, Segment segment, BitSet framed, List<Integer> heads) {
    List<Token> tokens = reading.tokens();
    int at = segment.verb() + 1;
    boolean wanted = true;
    boolean beside = false;
    boolean amount = false;
    int head = -1;
    for (; at < segment.end(); at++) {
      Token token = tokens.get(at);
      if (Words.isAdverb(token) || (head >= 0 && isTail(token))) {
        continue;
      }
      amount |= token.quantity() >= 0;
      if (amount && head < 0 && heads.isEmpty() && MEANS.contains(token.folded())) {
        return; // "rose to 99% with the new tool"
      }
      if (token.isContent() && !framed.get(at)) {
        head = at;
        continue;
      }
      if (token.quantity() >= 0 && head >= 0 && wanted) {
        heads.add(head);
        wanted = false;
        head = -1;
        continue;
      }
      if (token.quantity() >= 0 || token.folded().equals("-") || token.has(Tag.DETERMINER)) {
        continue;
      }
      if (head >= 0 && wanted) {
        heads.add(head);
        wanted = false;
      }
      if (heads.isEmpty() && TIMES.contains(token.folded())) {
        return;
      }
      if (JOINS.contains(token.folded())) {
        wanted |= !beside || isFresh(tokens, at + 1);
      } else if (token.kind() == Kind.WORD && head < 0) {
        wanted = heads.isEmpty(); // the preposition of the verb: "worked on"
      } else if (token.kind() == Kind.WORD) {
        wanted = false;
        beside |= !token.folded().equals("of");
      }
      head = wanted ? -1 : head;
    }
    if (head >= 0 && wanted) {
      heads.add(head);
    }
  }

  /** When or how, behind the noun: "delivered 9 projects on time". */
  private static boolean isTail(Token token) {
    return token.has(Tag.FREQUENCY) || Set.of("on_time", "early").contains(token.folded());
  }

  /** "for search and media" goes on; "in Oslo and 3 waiters" is another object. */
  private static boolean isFresh(List<Token> tokens, int at) {
    return at < tokens.size()
        && (tokens.get(at).quantity() >= 0 || tokens.get(at).has(Tag.DETERMINER));
  }

  private static int head(List<Token> tokens, int from, int to, BitSet framed) {
    int head = -1;
    for (int at = from; at < to; at++) {
      Token token = tokens.get(at);
      if (token.isContent() && !framed.get(at)) {
        head = at;
      } else if (head >= 0 && token.quantity() < 0 && !token.folded().equals("-")) {
        return head;
      }
    }
    return head;
  }
}
