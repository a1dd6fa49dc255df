package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Noun phrases about a number, as places of their nouns. */
final class NounPhrases {

  private static final Set<String> OF =
      Set.of("of", "in", "on", "for", "to", "across", "from", "among", "per");

  private final List<Token> tokens;
  private final List<Segment> segments;

  NounPhrases(List<Token> tokens, List<Segment> segments) {
    this.tokens = tokens;
    this.segments = segments;
  }

  /** The phrase that starts at a token, prepositions and articles skipped. */
  List<Integer> behind(int from) {
    return phrase(from, false);
  }

  /** The phrase that follows a number directly, or behind "of". */
  List<Integer> right(Quantity quantity) {
    int at = quantity.last();
    if (at < tokens.size() && tokens.get(at).folded.equals("-")) {
      at++;
    }
    List<Integer> noun = phrase(at, true);
    return noun.isEmpty() ? shared(at) : noun;
  }

  /** "from 40 to 15 pages": the noun is said once. */
  private List<Integer> shared(int to) {
    int next = to + 1;
    if (next >= tokens.size()
        || !tokens.get(to).folded.equals("to")
        || tokens.get(next).quantity < 0) {
      return List.of();
    }
    int other = tokens.get(next).quantity;
    while (next < tokens.size() && tokens.get(next).quantity == other) {
      next++;
    }
    return phrase(next, true);
  }

  /** "12 of whom": the noun before. */
  List<Integer> antecedent(Quantity quantity) {
    if (!refersBack(quantity.last()) && !refersBack(quantity.first() - 2)) {
      return List.of();
    }
    for (int noun = quantity.first() - 1; noun >= 0; noun--) {
      if (isNominal(noun)) {
        return List.of(noun);
      }
    }
    return List.of();
  }

  private boolean refersBack(int of) {
    return of >= 0
        && of + 1 < tokens.size()
        && tokens.get(of).folded.equals("of")
        && Set.of("whom", "which", "them", "these", "those").contains(tokens.get(of + 1).folded);
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
        if (!noun.isEmpty() && isTail(tokens.get(at))) {
          break;
        }
        noun.add(at);
        if (tokens.get(at).has(Tag.PERSON) && tokens.get(at).folded.endsWith("s")) {
          break; // "gave 12 cooks training"
        }
      }
      at++;
    }
    boolean often = noun.stream().allMatch(word -> tokens.get(word).has(Tag.FREQUENCY));
    return often ? List.of() : noun;
  }

  /** "12 cooks weekly", "12 cooks together with": what stands behind a noun and is none. */
  private static boolean isTail(Token token) {
    return token.has(Tag.FREQUENCY)
        || token.has(Tag.SHARE)
        || Shapes.isAdverb(token)
        || token.folded.equals("on_time")
        || token.folded.equals("worth")
        || token.folded.equals("average");
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
  List<List<Integer>> left(Quantity quantity, Segment segment) {
    int verb = segment.verb;
    boolean behind = verb >= 0 && verb < quantity.first();
    List<List<Integer>> nouns =
        behind ? phrases(verb + 1, quantity.first()) : phrases(segment.start, quantity.first());
    if (nouns.isEmpty() && behind && !isObject(quantity, verb)) {
      nouns = phrases(subject(segment), verb);
    }
    if (nouns.isEmpty() && behind && segment.relation == Relation.RELATIVE && segment.parent >= 0) {
      Segment parent = segments.get(segment.parent);
      nouns = phrases(Math.max(parent.start, parent.verb + 1), parent.end);
    }
    return nouns;
  }

  /** "saved 14 hours": what is saved is the number itself, not what saved it. */
  private boolean isObject(Quantity quantity, int verb) {
    boolean relative = quantity.unit().equals("%") || quantity.unit().equals("x");
    return verb + 1 == quantity.first()
        && !relative
        && !quantity.unit().isEmpty()
        && !tokens.get(verb).passive;
  }

  /** Behind the comma of what leads: "with fewer steps, check-in time fell". */
  private int subject(Segment segment) {
    for (int at = segment.verb - 1; at > segment.start; at--) {
      if (tokens.get(at).folded.equals(",")) {
        return at + 1;
      }
    }
    return segment.start;
  }

  private List<List<Integer>> phrases(int from, int to) {
    List<List<Integer>> nouns = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (isNominal(at) && !(isTail(tokens.get(at)) && !open.isEmpty())) {
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
