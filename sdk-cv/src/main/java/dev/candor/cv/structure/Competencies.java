package dev.candor.cv.structure;

import dev.candor.core.text.Tokens;
import dev.candor.cv.posting.CompetencyWeights;
import dev.candor.cv.posting.Duties;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.posting.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Weighs what a position is made of. Half comes from what is usual for its category, half from the
 * statements of the posting, each of which counts for the kinds its words belong to.
 */
final class Competencies {

  private static final int KINDS = 4;

  private static final List<List<String>> WORDS =
      List.of(
          List.of(
              "deliver",
              "ship",
              "launch",
              "release",
              "build",
              "implement",
              "develop",
              "execut",
              "roadmap",
              "deadline",
              "milestone",
              "sell",
              "sale",
              "client",
              "customer",
              "produc",
              "write",
              "prepare",
              "support",
              "maintain",
              "umsetz",
              "entwick",
              "livr",
              "développ",
              "entreg",
              "desarroll"),
          List.of(
              "process",
              "agile",
              "scrum",
              "kanban",
              "quality",
              "test",
              "review",
              "document",
              "standard",
              "complian",
              "audit",
              "measur",
              "report",
              "improv",
              "optimi",
              "automat",
              "ci/cd",
              "monitor",
              "incident",
              "on-call",
              "sprint",
              "polic",
              "prozess",
              "qualität",
              "processus",
              "qualité",
              "proceso",
              "calidad"),
          List.of(
              "architect",
              "design",
              "scal",
              "platform",
              "infrastructure",
              "distribut",
              "technical",
              "api",
              "data model",
              "cloud",
              "security",
              "performance",
              "evaluat",
              "research",
              "analy",
              "technolog",
              "architekt",
              "technisch",
              "conception",
              "diseñ",
              "arquitect"),
          List.of(
              "lead",
              "mentor",
              "coach",
              "hire",
              "hiring",
              "manag",
              "team",
              "people",
              "direct report",
              "strateg",
              "vision",
              "stakeholder",
              "executive",
              "board",
              "budget",
              "culture",
              "org",
              "influence",
              "partner",
              "grow",
              "führ",
              "leit",
              "encadr",
              "équipe",
              "lider",
              "equipo"));

  private Competencies() {}

  static CompetencyWeights of(
      RoleCategory category, Duties duties, List<Requirement> requirements) {
    double[] said = new double[KINDS];
    Stream.concat(
            duties.responsibilities().stream().map(Statement::text),
            requirements.stream()
                .filter(one -> one.kind() == RequirementKind.MUST)
                .map(Requirement::text))
        .forEach(text -> count(text, said));
    double all = said[0] + said[1] + said[2] + said[3];
    int[] usual = usual(category);
    double[] shares = new double[KINDS];
    for (int kind = 0; kind < KINDS; kind++) {
      shares[kind] = all == 0 ? usual[kind] : (usual[kind] + 100 * said[kind] / all) / 2;
    }
    return rounded(shares);
  }

  /** A statement counts once, shared by the kinds it speaks of. */
  private static void count(String text, double[] said) {
    String small = text.toLowerCase(Locale.ROOT);
    List<String> words = Tokens.words(small);
    int[] hits = new int[KINDS];
    int all = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      for (String stem : WORDS.get(kind)) {
        boolean hit =
            (stem.indexOf(' ') < 0 && stem.indexOf('/') < 0)
                ? words.stream().anyMatch(word -> word.startsWith(stem))
                : small.contains(stem);
        hits[kind] += hit ? 1 : 0;
      }
      all += hits[kind];
    }
    for (int kind = 0; kind < KINDS && all > 0; kind++) {
      said[kind] += (double) hits[kind] / all;
    }
  }

  /** Whole numbers that are 100 together: what is left goes to the largest remainders, in order. */
  private static CompetencyWeights rounded(double[] shares) {
    int[] whole = new int[KINDS];
    int left = 100;
    for (int kind = 0; kind < KINDS; kind++) {
      whole[kind] = (int) Math.floor(shares[kind] + 1e-9);
      left -= whole[kind];
    }
    while (left > 0) {
      int most = 0;
      for (int kind = 1; kind < KINDS; kind++) {
        if (shares[kind] - whole[kind] > shares[most] - whole[most] + 1e-9) {
          most = kind;
        }
      }
      whole[most]++;
      left--;
    }
    return new CompetencyWeights(whole[0], whole[1], whole[2], whole[3]);
  }

  /** Delivery, process, architecture, leadership: the middle of what is usual. */
  private static int[] usual(RoleCategory category) {
    return switch (category) {
      case ENGINEERING_MANAGER -> new int[] {30, 17, 10, 43};
      case STAFF_PRINCIPAL_ENGINEER -> new int[] {29, 17, 44, 10};
      case DIRECTOR_OF_ENGINEERING -> new int[] {20, 15, 25, 40};
      case HEAD_OF_ENGINEERING -> new int[] {24, 12, 20, 44};
      case VP_ENGINEERING -> new int[] {29, 12, 20, 39};
      case CTO -> new int[] {15, 10, 40, 35};
      case TECH_LEAD -> new int[] {34, 12, 34, 20};
      case SENIOR_ENGINEER -> new int[] {45, 18, 30, 7};
      case OTHER -> new int[] {25, 25, 25, 25};
    };
  }
}
