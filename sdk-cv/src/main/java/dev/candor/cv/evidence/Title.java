package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import java.util.List;
import java.util.Set;

/**
 * A title that was held, and the shorter ones it proves: its head noun with the words before it, of
 * which the first may be left out. They stay when they lessen it ("Assistant Manager"), and the
 * last of them stays before a rank ("Sales Manager", never "Manager"). Another head noun is another
 * title.
 */
final class Title {

  private static final Set<String> AS =
      Set.of("as", "work_as", "act_as", "serve", "of", "is", "was", "were", "am", "become");

  private final List<Token> words;
  private final int head;

  Title(String text) {
    this.words = Frame.words(text);
    int core = 0;
    for (Token token : Reading.of(text).tokens()) {
      if (token.kind() == Kind.STOP && token.folded().equals("-")) {
        continue;
      }
      if (token.kind() == Kind.STOP || (token.has(Tag.GLUE) && core > 0)) {
        break;
      }
      core++;
    }
    this.head = core - 1;
  }

  /** The end of the title that starts at a token of a sentence; 0 when none does. */
  int match(Reading claim, int at) {
    List<Token> tokens = claim.tokens();
    if (!isOpen(tokens, at) || isObject(claim, at)) {
      return 0;
    }
    for (int from = 0; from <= head; from++) {
      boolean lessens = from > 0 && words.get(from - 1).has(Tag.JUNIOR);
      boolean bare = from > 0 && from == head && words.get(head).has(Tag.RANK);
      if (lessens || bare) {
        return 0;
      }
      int end = run(tokens, at, words.subList(from, words.size()));
      if (end > 0 && !isNoun(tokens, end)) {
        return end;
      }
    }
    return 0;
  }

  /** Nothing before it makes it a longer title. */
  private static boolean isOpen(List<Token> tokens, int at) {
    int before = at > 0 && tokens.get(at - 1).folded().equals("-") ? at - 2 : at - 1;
    return !isNoun(tokens, before);
  }

  private static boolean isNoun(List<Token> tokens, int at) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).isContent()
        && !tokens.get(at).isVerb()
        && !tokens.get(at).has(Tag.FORMERLY)
        && !tokens.get(at).has(Tag.TODAY)
        && !tokens.get(at).has(Tag.HARMLESS);
  }

  /** "mentored a platform engineer" is of somebody else. */
  private static boolean isObject(Reading claim, int at) {
    List<Token> tokens = claim.tokens();
    int before = at - 1;
    while (before >= 0 && tokens.get(before).has(Tag.DETERMINER)) {
      before--;
    }
    if (before < 0
        || AS.contains(tokens.get(before).folded())
        || AS.contains(tokens.get(before).word().family())
        || tokens.get(before).kind() == Kind.STOP) {
      return false;
    }
    int verb = claim.segmentOf(tokens.get(at)).verb();
    return verb >= 0 && verb < at;
  }

  /** The end of a run of words in a sentence; 0 when it is not there. */
  static int run(List<Token> claim, int at, List<Token> words) {
    int next = at;
    for (Token word : words) {
      if (next < claim.size() && next > at && claim.get(next).kind() == Kind.STOP) {
        next++;
      }
      if (next >= claim.size() || !claim.get(next).folded().equals(word.folded())) {
        return 0;
      }
      next++;
    }
    return words.isEmpty() ? 0 : next;
  }
}
