package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Quantity.Direction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a number counts or measures, and its place in a change. */
final class Measured {

  private static final Set<String> TAILS =
      Set.of("annual", "monthly", "weekly", "daily", "quarterly", "yearly", "on_time", "early");
  private static final Set<String> LEVELS =
      Set.of(
          "to", "from", "at", "of", "under", "below", "within", "in", "for", "over", "across",
          "with", "→");
  private static final Set<String> DURING = Set.of("in", "within", "over", "during", "for");
  private static final Set<String> SIDES = Set.of("by", "to", "from", "at");

  private final List<Token> tokens;
  private final List<Segment> segments;
  private final NounPhrases phrases;
  private final Directions directions;

  Measured(List<Token> tokens, List<Segment> segments) {
    this.tokens = tokens;
    this.segments = segments;
    this.phrases = new NounPhrases(tokens, segments);
    this.directions = new Directions(tokens);
  }

  Quantity of(Quantity quantity) {
    if (quantity.unit().equals("date")) {
      return quantity;
    }
    Segment segment = segments.get(tokens.get(quantity.first()).segment);
    int named = quantity.first() - 1;
    List<Integer> right = phrases.right(quantity);
    if (right.isEmpty() && quantity.unit().isEmpty() && named >= 0 && tokens.get(named).name >= 0) {
      return quantity.with(
          Quantity.Role.LEVEL,
          new Quantity.Thing(
              List.of(named), List.of(), Set.of(), Set.of(named), Direction.NONE, false));
    }
    List<List<Integer>> left = phrases.left(quantity, segment);
    Direction direction = directions.of(quantity, right, left, segment);
    Quantity.Role role = role(quantity, right, segment, left);
    boolean average =
        isAverage(quantity) || left.stream().flatMap(List::stream).anyMatch(this::isMean);
    return quantity.with(
        role,
        quantity.unit().isEmpty()
            ? counted(quantity, right, left, direction, average)
            : lasting(quantity, segment, measured(quantity, right, left, direction, average)));
  }

  /** "migrated it in 9 months": the time is that of what is done. */
  private Quantity.Thing lasting(Quantity quantity, Segment segment, Quantity.Thing thing) {
    boolean time = quantity.unit().equals("s") || quantity.unit().equals("mo");
    if (!time || segment.verb < 0 || !DURING.contains(before(quantity))) {
      return thing;
    }
    List<Integer> heads = new ArrayList<>(thing.heads());
    heads.add(segment.verb);
    Set<Integer> path = new LinkedHashSet<>(thing.path());
    path.add(segment.verb);
    boolean hangs = segment.relation == Relation.RELATIVE || segment.relation == Relation.CHAIN;
    if (hangs && segment.parent >= 0 && segments.get(segment.parent).verb >= 0) {
      path.add(segments.get(segment.parent).verb);
    }
    return new Quantity.Thing(
        heads, thing.counted(), thing.groups(), path, thing.direction(), thing.average());
  }

  /** A number without a unit counts the noun behind it; what stands around it is a group of it. */
  private Quantity.Thing counted(
      Quantity quantity,
      List<Integer> right,
      List<List<Integer>> left,
      Direction direction,
      boolean average) {
    Set<Integer> path = new LinkedHashSet<>();
    int named = quantity.first() - 1;
    if (named >= 0 && tokens.get(named).name >= 0) {
      path.add(named);
    }
    Set<Integer> groups = groups(quantity, right, left);
    path.addAll(groups);
    List<Integer> antecedent = right.isEmpty() ? phrases.antecedent(quantity) : List.of();
    if (right.isEmpty() && antecedent.isEmpty()) {
      return uncounted(quantity, left, groups, path, direction, average);
    }
    List<Integer> noun = right.isEmpty() ? antecedent : right;
    List<Integer> further = right.isEmpty() ? List.of() : phrases.behind(last(right) + 1);
    path.addAll(noun);
    path.addAll(further);
    int head = isHyphened(quantity) ? noun.get(0) : last(noun);
    List<Integer> heads = new ArrayList<>(List.of(head));
    if (isLight(head)) {
      if (!further.isEmpty()) {
        heads.add(last(further));
      }
      heads.addAll(noun.subList(0, noun.size() - 1));
    }
    List<Integer> phrase = isHyphened(quantity) ? List.of(head) : noun;
    return new Quantity.Thing(heads, phrase, groups, path, direction, average);
  }

  /** "grew subscribers to 9,000", "a team of six". */
  private Quantity.Thing uncounted(
      Quantity quantity,
      List<List<Integer>> left,
      Set<Integer> groups,
      Set<Integer> path,
      Direction direction,
      boolean average) {
    List<Integer> heads = new ArrayList<>(leftHeads(left, path));
    if (!groups.isEmpty() && tokens.get(last(List.copyOf(groups))).has(Tag.GROUP)) {
      heads = new ArrayList<>(List.of(last(List.copyOf(groups))));
    }
    if (heads.isEmpty()) {
      List<Integer> behind = phrases.behind(quantity.last());
      path.addAll(behind);
      if (!behind.isEmpty()) {
        heads.add(last(behind));
      }
    }
    return new Quantity.Thing(heads, List.of(), groups, path, direction, average);
  }

  /** "a team of 6 cooks", "a ward with 24 beds", "a 24-bed ward". */
  private Set<Integer> groups(Quantity quantity, List<Integer> right, List<List<Integer>> left) {
    Set<Integer> groups = new LinkedHashSet<>();
    if (Set.of("of", "with").contains(before(quantity)) && !left.isEmpty()) {
      groups.addAll(last(left));
    }
    if (isHyphened(quantity) && right.size() > 1) {
      groups.addAll(right.subList(1, right.size()));
    }
    return groups;
  }

  private boolean isHyphened(Quantity quantity) {
    return quantity.last() < tokens.size() && tokens.get(quantity.last()).folded.equals("-");
  }

  /** A number with a unit measures the noun before or behind it. */
  private Quantity.Thing measured(
      Quantity quantity,
      List<Integer> right,
      List<List<Integer>> left,
      Direction direction,
      boolean average) {
    boolean leftFirst = right.isEmpty() || (SIDES.contains(before(quantity)) && !left.isEmpty());
    List<Integer> heads = new ArrayList<>();
    Set<Integer> path = new LinkedHashSet<>();
    if (before(quantity).equals("of") && !left.isEmpty()) {
      path.addAll(last(left));
    }
    if (!right.isEmpty() && !(leftFirst && isTail(right))) {
      heads.add(last(right));
      path.addAll(right);
      List<Integer> further = phrases.behind(last(right) + 1);
      path.addAll(further);
      if (isLight(last(right))) {
        if (!further.isEmpty()) {
          heads.add(last(further));
        }
        heads.addAll(right.subList(0, right.size() - 1));
      }
    }
    if (leftFirst) {
      heads.addAll(0, leftHeads(left, path));
    }
    if (heads.isEmpty()) {
      List<Integer> behind = phrases.behind(quantity.last());
      while (!behind.isEmpty()) {
        path.addAll(behind);
        heads.add(last(behind));
        behind = phrases.behind(last(behind) + 1);
      }
    }
    int act = actOn(quantity);
    if (act >= 0) {
      heads.add(act);
      path.add(act);
    }
    boolean mean = average || path.stream().anyMatch(this::isMean);
    return new Quantity.Thing(heads, List.of(), Set.of(), path, direction, mean);
  }

  /** "saved 14 hours", "14 hours were saved": what is measured is the saving; -1 for none. */
  private int actOn(Quantity quantity) {
    int before = quantity.first() - 1;
    boolean object = before >= 0 && tokens.get(before).verb;
    return quantity.unit().equals("%") ? -1 : object ? before : sufferedBy(quantity);
  }

  /** The passive verb of which an amount alone is the subject, or -1. */
  private int sufferedBy(Quantity quantity) {
    Segment segment = segments.get(tokens.get(quantity.first()).segment);
    if (segment.verb < quantity.last() || !tokens.get(segment.verb).passive) {
      return -1;
    }
    for (int at = segment.start; at < segment.verb; at++) {
      if (tokens.get(at).isContent() && !tokens.get(at).has(Tag.FREQUENCY)) {
        return -1;
      }
    }
    return segment.verb;
  }

  private List<Integer> leftHeads(List<List<Integer>> left, Set<Integer> path) {
    List<Integer> heads = new ArrayList<>();
    for (List<Integer> noun : left) {
      int head = last(noun);
      if (heads.isEmpty() || isLight(last(heads))) {
        heads.add(head);
        if (isLight(head)) {
          heads.addAll(noun.subList(0, noun.size() - 1));
        }
      }
      path.addAll(noun);
    }
    return heads;
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private boolean isTail(List<Integer> right) {
    return right.stream().allMatch(at -> TAILS.contains(tokens.get(at).folded));
  }

  private boolean isAverage(Quantity quantity) {
    int at = quantity.first() - 1;
    boolean before = at >= 0 && isMean(at - (tokens.get(at).folded.equals("of") ? 1 : 0));
    int start = segments.get(tokens.get(quantity.first()).segment).start;
    boolean behind = isMean(start) && tokens.get(start).surface.indexOf(' ') > 0;
    for (int next = quantity.last(); next < tokens.size() && next < quantity.last() + 6; next++) {
      behind |= isMean(next) && tokens.get(next).surface.indexOf(' ') > 0;
    }
    return before || behind;
  }

  private boolean isMean(int at) {
    return at >= 0 && Set.of("average", "mean", "averaging").contains(tokens.get(at).folded);
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
    if (at > 1 && tokens.get(at).folded.equals("of") && tokens.get(at - 1).has(Tag.LIGHT)) {
      int behind = at - 2;
      while (behind >= 0 && tokens.get(behind).has(Tag.DETERMINER)) {
        behind--;
      }
      at = behind >= 0 && SIDES.contains(tokens.get(behind).folded) ? behind : at;
    }
    return at < 0 ? "" : tokens.get(at).folded;
  }

  private Quantity.Role role(
      Quantity quantity, List<Integer> right, Segment segment, List<List<Integer>> left) {
    String before = before(quantity);
    if (quantity.role() == Quantity.Role.CHANGE) {
      return quantity.role();
    }
    if (before.equals("from") && (followedByTo(quantity) || followsTo(quantity))) {
      return Quantity.Role.FROM;
    }
    boolean measure = !quantity.unit().isEmpty();
    boolean moves = (before.equals("by") || isMove(before)) && (measure || right.isEmpty());
    boolean change = !right.isEmpty() && measure && isChange(last(right));
    boolean ofChange =
        before.equals("of") && !left.isEmpty() && isChange(last(last(left))) && measure;
    boolean changes = segment.verb >= 0 && isChange(segment.verb);
    boolean grows = changes && before.equals("by") && quantity.first() > segment.verb;
    if (moves || change || ofChange || grows) {
      return Quantity.Role.CHANGE;
    }
    boolean object = quantity.first() > segment.verb || sufferedBy(quantity) >= 0;
    return changes && !LEVELS.contains(before) && measure && object
        ? Quantity.Role.CHANGE
        : Quantity.Role.LEVEL;
  }

  private static boolean isMove(String before) {
    return before.equals("up") || before.equals("down");
  }

  private boolean followedByTo(Quantity quantity) {
    for (int at = quantity.last(); at < Math.min(tokens.size(), quantity.last() + 6); at++) {
      if (tokens.get(at).folded.equals("to")) {
        return true;
      }
    }
    return false;
  }

  /** "down to 31 dollars from 48". */
  private boolean followsTo(Quantity quantity) {
    int at = quantity.first() - 2;
    int other = at < 0 ? -1 : tokens.get(at).quantity;
    while (other >= 0 && at > 0 && tokens.get(at).quantity == other) {
      at--;
    }
    return other >= 0 && tokens.get(at).folded.equals("to");
  }

  private boolean isChange(int at) {
    Token token = tokens.get(at);
    return token.has(Tag.UP)
        || token.has(Tag.DOWN)
        || token.has(Tag.BETTER)
        || token.word.family().equals("change");
  }

  private boolean isLight(int at) {
    return tokens.get(at).has(Tag.LIGHT) || isChange(at);
  }
}
