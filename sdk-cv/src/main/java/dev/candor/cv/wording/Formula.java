package dev.candor.cv.wording;

import dev.candor.cv.posting.RoleCategory;

/** What a summary for a role category is made of, and what its readers look for. */
final class Formula {

  private Formula() {}

  /** What comes in which order; each part only where the facts have it. */
  static String of(RoleCategory category) {
    return switch (category) {
      case SENIOR_ENGINEER -> "technical domain, engineer, years, systems built or scaled, outcome";
      case TECH_LEAD -> "technical leadership, years leading teams, what was delivered, outcome";
      case STAFF_PRINCIPAL_ENGINEER ->
          "architecture, years, decisions across teams, scope or scale";
      case ENGINEERING_MANAGER ->
          "leadership of engineers, years, teams built, delivery or culture";
      case DIRECTOR_OF_ENGINEERING -> "leadership of an organisation, years, scope scaled, outcome";
      case HEAD_OF_ENGINEERING -> "building a function, years, organisation created, outcome";
      case VP_ENGINEERING ->
          "engineering executive, years, scope of organisation, business outcome";
      case CTO -> "technology leadership, years, business transformed, technology strategy";
      case OTHER -> "field of work, years, scope of responsibility, outcome";
    };
  }

  /** What comes first when there is a choice. */
  static String emphasis(RoleCategory category) {
    return switch (category) {
      case SENIOR_ENGINEER -> "technical depth, scale of systems, performance figures";
      case TECH_LEAD -> "hands-on leadership, guidance of a team, faster delivery";
      case STAFF_PRINCIPAL_ENGINEER -> "influence across teams, architecture decisions, depth";
      case ENGINEERING_MANAGER -> "teams and their growth, retention, pace of delivery";
      case DIRECTOR_OF_ENGINEERING -> "several teams led, scale of the organisation, delivery";
      case HEAD_OF_ENGINEERING -> "building from nothing, the function, culture";
      case VP_ENGINEERING -> "scale of the organisation, executives, the business";
      case CTO -> "transformation, vision, effect on the company";
      case OTHER -> "results for customers, responsibility, scope";
    };
  }
}
