package dev.candor.cv.internal.reading;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Tag;
import java.util.List;
import java.util.Set;

/** How a verb hangs together with what stands before it, by its form and the words that join it. */
final class Relations {

  private static final Set<String> RESULTS =
      Set.of(
          "achieve",
          "enable",
          "ensure",
          "eliminate",
          "win",
          "generate",
          "free",
          "free_up",
          "prevent",
          "secure",
          "earn",
          "result",
          "improve",
          "allow",
          "deliver",
          "avoid",
          "produce",
          "make",
          "bring_about",
          "create",
          "help",
          "keep",
          "drive",
          "reach",
          "exceed",
          "recover",
          "contribute",
          "retain",
          "meet",
          "remove");

  private final List<Token> tokens;

  Relations(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The relation of the segment of a verb.
   *
   * @param start first of the words that join it
   * @param at the verb
   * @param lastVerb the verb before, or -1
   */
  Relation of(int start, int at, int lastVerb) {
    Token token = tokens.get(at);
    boolean comma = false;
    Relation found = null;
    for (int before = start; before < at; before++) {
      String word = tokens.get(before).folded;
      comma |= word.equals(",");
      switch (word) {
        case "thereby", "thus", "hence", "therefore", "so" -> found = Relation.EFFECT;
        case "by", "through", "via" -> found = token.is(Form.GERUND) ? Relation.CAUSE : found;
        case "to" -> found = token.is(Form.BASE) ? infinitive(before, lastVerb) : found;
        case "in", "of", "for", "from", "at", "on", "with" ->
            found = token.is(Form.GERUND) ? Relation.CHAIN : found;
        case "which", "that" ->
            found =
                isOfWhich(before)
                    ? Relation.RELATIVE
                    : found == Relation.EFFECT
                        ? found
                        : isResult(token) ? Relation.EFFECT : Relation.RELATIVE;
        case "who" -> found = Relation.RELATIVE;
        case "because" -> found = Relation.CAUSE;
        case "and",
            "or",
            "but",
            "&",
            "while",
            "then",
            "plus",
            "when",
            "after",
            "before",
            "without" ->
            found = found == null ? Relation.COORDINATE : found;
        default -> {}
      }
    }
    if (found != null) {
      return found;
    }
    if (token.is(Form.GERUND)) {
      return isResult(token) ? Relation.EFFECT : Relation.MORE;
    }
    if (comma) {
      return Relation.COORDINATE;
    }
    boolean helps = lastVerb >= 0 && tokens.get(lastVerb).word.act() == Act.ASSIST;
    return token.is(Form.BASE) && (!token.is(Form.PAST) || helps)
        ? Relation.CHAIN
        : Relation.RELATIVE;
  }

  /** "900 of which were kept": some of them, no consequence. */
  private boolean isOfWhich(int at) {
    return at > 0 && tokens.get(at - 1).folded.equals("of");
  }

  private Relation infinitive(int to, int lastVerb) {
    if (to > 0 && tokens.get(to - 1).has(Tag.LIGHT) && !tokens.get(to - 1).verb) {
      return Relation.CHAIN; // "the time to unload a truck"
    }
    Token verb = lastVerb < 0 ? null : tokens.get(lastVerb);
    boolean chain =
        verb != null
            && (verb.word.act() == Act.ASSIST
                || verb.word.act() == Act.PLAN
                || verb.word.act() == Act.FAIL
                || verb.word.act() == Act.CONTRIBUTE
                || verb.word.family().equals("manage"));
    return chain ? Relation.CHAIN : Relation.PURPOSE;
  }

  private static boolean isResult(Token token) {
    return token.has(Tag.UP)
        || token.has(Tag.DOWN)
        || token.has(Tag.BETTER)
        || RESULTS.contains(token.word.family());
  }
}
