package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a text: tokens, numbers, verbs, segments, limits, negations, names. */
final class Reader {

  private static final Set<Tag> LIMITS =
      Set.of(Tag.PLAN, Tag.PART, Tag.OCCASIONAL, Tag.TRIAL, Tag.JUNIOR, Tag.EXCEPT);

  private final String text;

  Reader(String text) {
    this.text = text;
  }

  Reading read() {
    List<Token> tokens = new Lexer(text).read();
    List<Quantity> quantities = new QuantityReader(tokens).read();
    new VerbTagger(tokens).tag();
    List<Segment> segments = new Segmenter(tokens).cut();
    negate(tokens);
    names(tokens);
    List<Quantity> measured = new ArrayList<>();
    Measured heads = new Measured(tokens, segments);
    quantities.forEach(quantity -> measured.add(ofAll(heads.of(quantity), measured)));
    return new Reading(
        text,
        List.copyOf(tokens),
        List.copyOf(segments),
        List.copyOf(measured),
        limits(tokens, quantities));
  }

  /** "11 proposals, of which 7 were accepted": 7 of 11. */
  private static Quantity ofAll(Quantity part, List<Quantity> before) {
    List<Integer> noun = part.thing().counted();
    if (noun.isEmpty() || noun.get(0) > part.first() || part.outOf() != 0) {
      return part;
    }
    for (Quantity all : before) {
      if (all.thing().counted().contains(noun.get(0)) && all.comparison() == Comparison.EXACT) {
        return part.of(all.value());
      }
    }
    return part;
  }

  /** "no", "without" and the like say of all up to the next comma or segment that it is not so. */
  private static void negate(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean negates =
          token.has(Tag.NEGATION) || (token.folded.equals("free") && after(tokens, at, "-"));
      if (!negates || (at + 1 < tokens.size() && tokens.get(at + 1).folded.equals("only"))) {
        continue;
      }
      if (token.folded.equals("free")) {
        mark(tokens, at - 2, at - 1);
        continue;
      }
      int end = at + 1;
      while (end < tokens.size() && !ends(tokens, end, at)) {
        end++;
      }
      mark(tokens, at + 1, end);
    }
  }

  private static boolean after(List<Token> tokens, int at, String folded) {
    return at > 1 && tokens.get(at - 1).folded.equals(folded);
  }

  private static void mark(List<Token> tokens, int from, int to) {
    for (int at = Math.max(0, from); at < to; at++) {
      tokens.get(at).negated = true;
    }
  }

  private static boolean ends(List<Token> tokens, int at, int negation) {
    Token token = tokens.get(at);
    boolean first = at == negation + 1;
    return (token.kind == Kind.STOP && !token.folded.equals("-"))
        || (!first && (token.has(Tag.GLUE) || tokens.get(at - 1).verb));
  }

  /**
   * Numbers the runs of capitalised or code-like words, sentence starts of plain words left out.
   */
  private static void names(List<Token> tokens) {
    int run = -1;
    boolean open = false;
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean named = token.kind == Kind.WORD && isName(tokens, at);
      if (named) {
        run = open ? run : run + 1;
        token.name = run;
      }
      boolean joint =
          open
              && (token.folded.equals("&")
                  || token.folded.equals("-")
                  || (token.folded.equals("of")
                      && at + 1 < tokens.size()
                      && isUpper(tokens.get(at + 1))));
      open = named || joint;
    }
  }

  private static boolean isName(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.quantity >= 0 || token.folded.indexOf('_') > 0) {
      return false;
    }
    if (isCode(token.surface)) {
      return true;
    }
    if (!isUpper(token)) {
      return false;
    }
    boolean starts =
        at == 0
            || (tokens.get(at - 1).kind == Kind.STOP
                && ".:;!?•-–—(".contains(tokens.get(at - 1).folded)
                && !tokens.get(at - 1).folded.equals("-"));
    return !starts
        || (!token.word.known() && !token.verb)
        || (at + 1 < tokens.size() && isUpper(tokens.get(at + 1)) && !token.verb);
  }

  private static boolean isUpper(Token token) {
    return token.kind == Kind.WORD && Character.isUpperCase(token.surface.codePointAt(0));
  }

  private static boolean isCode(String surface) {
    int upper = 0;
    boolean digit = false;
    for (int at = 0; at < surface.length(); at++) {
      char unit = surface.charAt(at);
      upper += at > 0 && Character.isUpperCase(unit) ? 1 : 0;
      digit |= Character.isDigit(unit) || unit == '+' || unit == '#';
    }
    return upper > 0 || digit;
  }

  private static List<Limit> limits(List<Token> tokens, List<Quantity> quantities) {
    List<Limit> limits = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      for (Tag tag : LIMITS) {
        if (token.kind == Kind.WORD
            && token.has(tag)
            && !token.verb
            && !(tag == Tag.PART && token.quantity >= 0)) {
          limits.add(new Limit(at, tag, target(tokens, at, tag), token.segment));
        }
      }
      if (token.has(Tag.SHARE_OF) && isPartOf(tokens, at)) {
        limits.add(new Limit(at, Tag.PART, target(tokens, at, Tag.PART), token.segment));
      }
    }
    for (Quantity quantity : quantities) {
      boolean share = quantity.unit().equals("%") && isOf(tokens, quantity.last());
      if (share && quantity.value() < 100) {
        int at = quantity.last() - 1;
        limits.add(new Limit(at, Tag.PART, target(tokens, at, Tag.PART), tokens.get(at).segment));
      }
    }
    limits.sort((one, other) -> one.token() - other.token());
    return List.copyOf(limits);
  }

  /** "phase of the project", "phase one of it", "phase 1 of it". */
  private static boolean isPartOf(List<Token> tokens, int at) {
    return isOf(tokens, at + 1)
        || isOf(tokens, at + 2)
        || (at + 1 < tokens.size() && tokens.get(at + 1).folded.equals("one_of"));
  }

  private static boolean isOf(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).folded.equals("of");
  }

  private static int target(List<Token> tokens, int at, Tag tag) {
    if (tag == Tag.OCCASIONAL || tag == Tag.EXCEPT || tokens.get(at).folded.endsWith("ly")) {
      return -1;
    }
    for (int next = at + 1; next < Math.min(tokens.size(), at + 7); next++) {
      Token token = tokens.get(next);
      if (token.kind == Kind.STOP && !token.folded.equals("-")) {
        break;
      }
      boolean last =
          next + 1 >= tokens.size()
              || !tokens.get(next + 1).isContent()
              || tokens.get(next + 1).verb;
      if (token.isContent() && last) {
        return next;
      }
    }
    return -1;
  }
}
