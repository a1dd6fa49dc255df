package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Quantity.Direction;
import java.util.List;
import java.util.Set;

/** Whether a number says that there is more or less: the nearest word that tells it wins. */
final class Directions {

  private static final Set<String> MORE =
      Set.of("up", "more", "higher", "greater", "longer", "larger", "extra", "additional", "+");
  private static final Set<String> LESS =
      Set.of("down", "less", "fewer", "lower", "shorter", "smaller");

  private final List<Token> tokens;

  Directions(List<Token> tokens) {
    this.tokens = tokens;
  }

  Direction of(Quantity quantity, List<Integer> right, List<List<Integer>> left, Segment segment) {
    Direction found = around(quantity);
    if (found == Direction.NONE && !right.isEmpty()) {
      found = tagged(right.get(right.size() - 1));
    }
    if (found == Direction.NONE && !left.isEmpty() && isWord(quantity.first() - 1, "of")) {
      List<Integer> noun = left.get(left.size() - 1);
      found = tagged(noun.get(noun.size() - 1));
    }
    return found == Direction.NONE && segment.verb >= 0 ? tagged(segment.verb) : found;
  }

  /** "up 40%", "40% more". */
  private Direction around(Quantity quantity) {
    int before = quantity.first() - 1;
    while (before > 0 && (isWord(before, "by") || tokens.get(before).has(Tag.DETERMINER))) {
      before--;
    }
    Direction found = before < 0 ? Direction.NONE : told(tokens.get(before));
    int behind = quantity.last();
    return found == Direction.NONE && behind < tokens.size() ? told(tokens.get(behind)) : found;
  }

  private static Direction told(Token token) {
    return MORE.contains(token.folded)
        ? Direction.UP
        : LESS.contains(token.folded) ? Direction.DOWN : Direction.NONE;
  }

  private Direction tagged(int at) {
    Token token = tokens.get(at);
    return token.has(Tag.UP) ? Direction.UP : token.has(Tag.DOWN) ? Direction.DOWN : Direction.NONE;
  }

  private boolean isWord(int at, String folded) {
    return at >= 0 && at < tokens.size() && tokens.get(at).folded.equals(folded);
  }
}
