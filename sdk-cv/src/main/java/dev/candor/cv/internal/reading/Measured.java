package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a number counts or measures, and its place in a change. */
final class Measured {

  private static final Set<String> OF =
      Set.of("of", "in", "on", "for", "to", "across", "from", "among", "per");

  private final List<Token> tokens;
  private final List<Segment> segments;

  Measured(List<Token> tokens, List<Segment> segments) {
    this.tokens = tokens;
    this.segments = segments;
  }

  Quantity of(Quantity quantity) {
    if (quantity.unit().equals("date")) {
      return quantity;
    }
    int segment = tokens.get(quantity.first()).segment;
    List<Integer> right = right(quantity);
    int named = quantity.first() - 1;
    if (right.isEmpty() && quantity.unit().isEmpty() && named >= 0 && tokens.get(named).name >= 0) {
      return quantity.with(Quantity.Role.LEVEL, List.of(named), Set.of(named));
    }
    List<List<Integer>> left = left(quantity, segments.get(segment));
    String before = before(quantity);
    boolean count = quantity.unit().isEmpty();
    boolean leftFirst =
        right.isEmpty()
            || (!count && Set.of("by", "to", "from", "at").contains(before) && !left.isEmpty());
    List<Integer> heads = new ArrayList<>();
    Set<Integer> path = new LinkedHashSet<>();
    if (quantity.unit().isEmpty() && named >= 0 && tokens.get(named).name >= 0) {
      path.add(named);
    }
    if (before.equals("of") && !left.isEmpty()) {
      path.addAll(left.get(left.size() - 1));
    }
    if (!right.isEmpty() && !(leftFirst && isTail(right))) {
      heads.add(right.get(right.size() - 1));
      path.addAll(right);
      if (isLight(right.get(right.size() - 1)) || !count) {
        List<Integer> further = phrase(right.get(right.size() - 1) + 1);
        path.addAll(further);
        if (!further.isEmpty() && isLight(right.get(right.size() - 1))) {
          heads.add(further.get(further.size() - 1));
        }
        if (isLight(right.get(right.size() - 1))) {
          heads.addAll(right.subList(0, right.size() - 1));
        }
      }
    }
    if (right.isEmpty() || leftFirst) {
      List<Integer> leftHeads = new ArrayList<>();
      for (List<Integer> noun : left) {
        int head = noun.get(noun.size() - 1);
        if (leftHeads.isEmpty() || isLight(leftHeads.get(leftHeads.size() - 1))) {
          leftHeads.add(head);
          if (isLight(head)) {
            leftHeads.addAll(noun.subList(0, noun.size() - 1));
          }
        }
        path.addAll(noun);
      }
      heads.addAll(0, leftHeads);
    }
    if (heads.isEmpty()) {
      List<Integer> behind = phrase(quantity.last());
      path.addAll(behind);
      if (!behind.isEmpty()) {
        heads.add(behind.get(behind.size() - 1));
      }
    }
    return quantity.with(
        role(quantity, before, right, segments.get(segment), left),
        List.copyOf(heads),
        Set.copyOf(path));
  }

  private boolean isTail(List<Integer> right) {
    return right.stream()
        .allMatch(
            at ->
                tokens
                    .get(at)
                    .folded
                    .matches("annual|monthly|weekly|daily|quarterly|yearly|on_time|early|overall"));
  }

  private String before(Quantity quantity) {
    int at = quantity.first() - 1;
    if (at > 1
        && tokens.get(at).folded.equals("of")
        && Set.of("average", "total", "mean").contains(tokens.get(at - 1).folded)) {
      at -= 2;
    }
    while (at >= 0 && tokens.get(at).has(Tag.DETERMINER)) {
      at--;
    }
    return at < 0 ? "" : tokens.get(at).folded;
  }

  private Quantity.Role role(
      Quantity quantity,
      String before,
      List<Integer> right,
      Segment segment,
      List<List<Integer>> left) {
    if (quantity.role() == Quantity.Role.CHANGE) {
      return quantity.role();
    }
    if (before.equals("from") && followedByTo(quantity)) {
      return Quantity.Role.FROM;
    }
    boolean measure = !quantity.unit().isEmpty();
    if (before.equals("by") && (measure || right.isEmpty())) {
      return Quantity.Role.CHANGE;
    }
    if (!right.isEmpty() && measure && isChange(right.get(right.size() - 1))) {
      return Quantity.Role.CHANGE;
    }
    if (before.equals("of")
        && !left.isEmpty()
        && isChange(left.get(left.size() - 1).get(left.get(left.size() - 1).size() - 1))
        && measure) {
      return Quantity.Role.CHANGE;
    }
    boolean changes = segment.verb >= 0 && isChange(segment.verb);
    boolean level =
        Set.of(
                "to", "from", "at", "of", "under", "below", "within", "in", "for", "over", "across",
                "with", "→")
            .contains(before);
    return changes && !level && measure && quantity.first() > segment.verb
        ? Quantity.Role.CHANGE
        : Quantity.Role.LEVEL;
  }

  private boolean followedByTo(Quantity quantity) {
    for (int at = quantity.last(); at < Math.min(tokens.size(), quantity.last() + 6); at++) {
      if (tokens.get(at).folded.equals("to")) {
        return true;
      }
    }
    return false;
  }

  private boolean isChange(int at) {
    Token token = tokens.get(at);
    return token.has(Tag.UP)
        || token.has(Tag.DOWN)
        || Set.of("reduce", "increase", "improve", "save", "change").contains(token.word.family());
  }

  private boolean isLight(int at) {
    return tokens.get(at).has(Tag.LIGHT) || isChange(at);
  }

  /** The noun phrase that follows directly, or behind "of". */
  private List<Integer> right(Quantity quantity) {
    int at = quantity.last();
    if (at < tokens.size() && tokens.get(at).folded.equals("-")) {
      at++;
    }
    return phrase(at, true);
  }

  private List<Integer> phrase(int from) {
    return phrase(from, false);
  }

  private List<Integer> phrase(int from, boolean direct) {
    int at = from;
    while ((at < tokens.size()
            && at < from + 3
            && (direct ? tokens.get(at).folded.equals("of") : OF.contains(tokens.get(at).folded)))
        || (at < tokens.size() && tokens.get(at).has(Tag.DETERMINER))) {
      at++;
    }
    List<Integer> noun = new ArrayList<>();
    while (at < tokens.size() && (isNominal(at) || isJoint(at))) {
      if (isNominal(at)) {
        noun.add(at);
      }
      at++;
    }
    return noun;
  }

  private boolean isNominal(int at) {
    Token token = tokens.get(at);
    return token.isContent() && !token.verb;
  }

  private boolean isJoint(int at) {
    return tokens.get(at).folded.equals("-") && at + 1 < tokens.size() && isNominal(at + 1);
  }

  /**
   * Noun phrases between the verb and the number, the one next to the verb first; else the
   * subject's.
   */
  private List<List<Integer>> left(Quantity quantity, Segment segment) {
    int verb = segment.verb;
    boolean behind = verb >= 0 && verb < quantity.first();
    List<List<Integer>> nouns =
        behind ? phrases(verb + 1, quantity.first()) : phrases(segment.start, quantity.first());
    if (nouns.isEmpty() && behind) {
      nouns = phrases(segment.start, verb);
    }
    if (nouns.isEmpty() && behind && segment.relation == Relation.RELATIVE && segment.parent >= 0) {
      Segment parent = segments.get(segment.parent);
      nouns = phrases(Math.max(parent.start, parent.verb + 1), parent.end);
    }
    return nouns;
  }

  private List<List<Integer>> phrases(int from, int to) {
    List<List<Integer>> nouns = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (isNominal(at)) {
        open.add(at);
      } else if (!isJoint(at) && !open.isEmpty()) {
        nouns.add(List.copyOf(open));
        open.clear();
      }
      if (tokens.get(at).quantity >= 0
          || tokens.get(at).folded.equals(",")
          || tokens.get(at).folded.equals("and")) {
        if (hasQuantityBetween(from, at + 1)) {
          nouns.clear();
        }
      }
    }
    if (!open.isEmpty()) {
      nouns.add(List.copyOf(open));
    }
    return nouns;
  }

  /** "latency by 40% and cost by 25%": what stands before the first number is not the second's. */
  private boolean hasQuantityBetween(int from, int to) {
    String end = tokens.get(to - 1).folded;
    if (!end.equals(",") && !end.equals("and")) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (tokens.get(at).quantity >= 0) {
        return true;
      }
    }
    return false;
  }
}
