package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Form;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import java.util.List;
import java.util.Set;

/** Of whom a verb speaks: a sentence of a CV without a subject speaks of the candidate. Pure. */
final class Subject {

  /** Forms of "to be". */
  static final Set<String> BE = Set.of("am", "is", "are", "was", "were", "been", "being", "be");

  private static final Set<String> HAVE = Set.of("have", "has", "had");
  private static final Set<String> JOINS = Set.of(",", "and", "but", "or", "then", "&");
  private static final Set<String> ENDS = Set.of(".", ";", ":", "•", "–", "—", "(", "!", "?");

  private Subject() {}

  /** Whether the candidate is the subject of a verb, or of a form of "to be" or "to have". */
  static boolean isCandidate(Reading reading, int verb) {
    List<Token> tokens = reading.tokens();
    int at = verb - 1;
    while (at >= 0 && isBetween(tokens.get(at))) {
      at--;
    }
    if (at < 0 || ENDS.contains(tokens.get(at).folded())) {
      return true;
    }
    if (tokens.get(at).folded().equals("i")) {
      return true;
    }
    return JOINS.contains(tokens.get(at).folded()) && isSentenceOfCandidate(tokens, at);
  }

  /** The word before a verb and what belongs to it; "" at the start. */
  static String before(List<Token> tokens, int verb) {
    int at = verb - 1;
    while (at >= 0 && isBetween(tokens.get(at))) {
      at--;
    }
    return at < 0 ? "" : tokens.get(at).folded();
  }

  private static boolean isBetween(Token token) {
    return BE.contains(token.folded())
        || HAVE.contains(token.folded())
        || token.has(Tag.NEGATION)
        || token.has(Tag.FORMERLY)
        || Words.isAdverb(token)
        || Set.of("also", "so", "once", "not").contains(token.folded());
  }

  /** "Mentored two nurses and was promoted", "In 2019, was promoted". */
  private static boolean isSentenceOfCandidate(List<Token> tokens, int to) {
    int start = to;
    while (start > 0 && !ENDS.contains(tokens.get(start - 1).folded())) {
      start--;
    }
    Token first = tokens.get(start);
    boolean named =
        tokens.subList(start, to).stream()
            .anyMatch(token -> Set.of("which", "who", "that", "whom").contains(token.folded()));
    boolean leads = first.has(Tag.GLUE) && !first.has(Tag.DETERMINER);
    return !named && (first.isVerb() || leads || BE.contains(first.folded()));
  }

  /** Whether the candidate suffers what a verb says: "was trained", "trained by the director". */
  static boolean suffers(Reading reading, int verb) {
    List<Token> tokens = reading.tokens();
    Token token = tokens.get(verb);
    if (!token.isVerb() || !token.word().is(Form.PAST) || !isCandidate(reading, verb)) {
      return false;
    }
    int before = verb - 1;
    while (before >= 0 && Words.isAdverb(tokens.get(before))) {
      before--;
    }
    if (before >= 0
        && Set.of("was", "were", "been", "am", "got").contains(tokens.get(before).folded())) {
      return true;
    }
    boolean starts = before < 0 || ENDS.contains(tokens.get(before).folded());
    return starts && !hasObject(tokens, verb) && agent(reading, verb) >= 0;
  }

  /** Whether something is done to a thing that stands right behind the verb. */
  static boolean hasObject(List<Token> tokens, int verb) {
    int next = verb + 1;
    return next < tokens.size()
        && tokens.get(next).kind() != Kind.STOP
        && (tokens.get(next).has(Tag.DETERMINER)
            || tokens.get(next).folded().equals("them")
            || tokens.get(next).quantity() >= 0
            || (tokens.get(next).isContent() && !tokens.get(next).isVerb()));
  }

  /** Who did it, behind "by"; -1 when it is not said. */
  static int agent(Reading reading, int verb) {
    List<Token> tokens = reading.tokens();
    for (int at = verb + 1; at + 1 < reading.tokens().size(); at++) {
      if (tokens.get(at).kind() == Kind.STOP && !tokens.get(at).folded().equals("-")) {
        return -1;
      }
      if (tokens.get(at).folded().equals("by")) {
        return head(tokens, at + 1);
      }
    }
    return -1;
  }

  /** The last noun of the phrase that starts here; -1 for an act, or an amount of something. */
  static int head(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size()
        && (tokens.get(at).has(Tag.DETERMINER) || tokens.get(at).quantity() >= 0)) {
      at++;
    }
    int head = -1;
    while (at < tokens.size()
        && (Words.isNominal(tokens.get(at))
            || (head >= 0 && tokens.get(at).folded().equals("-")))) {
      head = Words.isNominal(tokens.get(at)) ? at : head;
      at++;
    }
    return head;
  }

  /** Whether a word is somebody, or some body of people. */
  static boolean isPerson(Token token) {
    return token.has(Tag.PERSON)
        || token.has(Tag.RANK)
        || token.word().proves().contains("person")
        || token.word().proves().contains("staff");
  }

  /** The preposition that governs the phrase a noun stands in; "" when none does. */
  static String preposition(List<Token> tokens, int noun) {
    int at = noun - 1;
    while (at >= 0
        && (Words.isNominal(tokens.get(at))
            || tokens.get(at).has(Tag.DETERMINER)
            || tokens.get(at).quantity() >= 0
            || Words.isAdverb(tokens.get(at))
            || tokens.get(at).folded().equals("-"))) {
      at--;
    }
    boolean governs = at >= 0 && tokens.get(at).has(Tag.GLUE) && !tokens.get(at).isVerb();
    return governs ? tokens.get(at).folded() : "";
  }
}
