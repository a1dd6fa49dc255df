package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Act;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.report.ReasonKind;
import java.util.List;
import java.util.Set;

/** Small questions about words of a sentence. */
final class Words {

  static final Set<String> EVERY = Set.of("every", "all", "each", "entire", "whole", "per");
  private static final List<String> AGENTS = List.of("er", "or", "ist", "ian", "ant", "man");
  private static final Set<String> DEGREES =
      Set.of(
          "degree",
          "bachelor",
          "master",
          "phd",
          "doctorate",
          "mba",
          "diploma",
          "bsc",
          "msc",
          "ba",
          "ma",
          "certificate",
          "certified",
          "certify",
          "license",
          "award",
          "honours",
          "honors",
          "cum",
          "laude");
  private static final Set<String> SENIOR =
      Set.of(
          "senior",
          "chief",
          "head",
          "principal",
          "director",
          "manager",
          "lead",
          "president",
          "vice",
          "executive",
          "staff",
          "supervisor",
          "partner",
          "associate",
          "officer",
          "consultant");

  private Words() {}

  /** "most of the", "all of" a part. */
  static boolean isPartOf(List<Token> tokens, int at) {
    return tokens.get(at).folded().equals("most")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).folded().equals("of");
  }

  /** "regularly", never "family". */
  static boolean isAdverb(Token token) {
    return token.folded().endsWith("ly")
        && token.folded().length() > 5
        && !token.isVerb()
        && !token.has(Tag.FREQUENCY)
        && token.word().act() == Act.NONE
        && !Set.of("family", "anomaly", "butterfly").contains(token.folded());
  }

  /** Stands for a thing, not an act. */
  static boolean isNominal(Token token) {
    return token.isContent() && !token.isVerb();
  }

  /** "designer", "chemist": formed as the names of those who do something. */
  static boolean isAgent(Token token) {
    return AGENTS.stream().anyMatch(token.folded()::endsWith);
  }

  static boolean isEvery(Token token) {
    return EVERY.contains(token.folded()) && !token.folded().equals("per");
  }

  /** What class of claim an unexplained word makes. */
  static ReasonKind kindOf(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    String before = previous(tokens, at);
    if (DEGREES.contains(token.folded()) || DEGREES.contains(token.word().family())) {
      return ReasonKind.DEGREE;
    }
    if (token.has(Tag.SUPERLATIVE)
        || (token.folded().endsWith("est") && token.folded().length() > 5)) {
      return ReasonKind.SUPERLATIVE;
    }
    if (token.has(Tag.ADOPTED)) {
      return ReasonKind.LINK;
    }
    if ((before.equals("as") && (token.name() >= 0 || SENIOR.contains(token.folded())))
        || (SENIOR.contains(token.folded()) && token.name() >= 0)) {
      return ReasonKind.TITLE;
    }
    if (token.name() >= 0) {
      return switch (before) {
        case "at", "for", "joined", "from", "client", "near" -> ReasonKind.EMPLOYER;
        case "in", "using", "with", "via", "on" ->
            before.equals("in") && !token.surface().matches(".*[A-Z0-9].*[A-Z0-9].*")
                ? ReasonKind.EMPLOYER
                : ReasonKind.SKILL;
        default -> ReasonKind.NAME;
      };
    }
    return token.word().act() != Act.NONE && token.word().act().rank() > Act.DO.rank()
        ? ReasonKind.SCOPE
        : ReasonKind.CONTENT;
  }

  private static String previous(List<Token> tokens, int at) {
    int before = at - 1;
    while (before >= 0
        && ((tokens.get(before).name() >= 0 && tokens.get(before).name() == tokens.get(at).name())
            || tokens.get(before).has(Tag.DETERMINER))) {
      before--;
    }
    return before < 0 ? "" : tokens.get(before).folded();
  }
}
