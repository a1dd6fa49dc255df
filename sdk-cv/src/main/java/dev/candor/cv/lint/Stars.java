package dev.candor.cv.lint;

import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.StarRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a STAR record should have. */
final class Stars {

  private static final Set<String> OUTCOMES =
      Set.of(
          "cost_reduction",
          "cost_avoidance",
          "risk_reduction",
          "risk_mitigation",
          "velocity_increase",
          "time_to_market",
          "quality_improvement",
          "reliability",
          "revenue_growth",
          "user_growth",
          "team_efficiency",
          "developer_experience",
          "compliance_achievement",
          "technical_debt_reduction",
          "innovation",
          "scalability",
          "security_improvement",
          "performance_optimization");

  private Stars() {}

  static List<ProfileFinding> check(Profile profile) {
    List<ProfileFinding> findings = new ArrayList<>();
    for (StarRecord star : profile.stars()) {
      List<String> missing = missing(star);
      if (!missing.isEmpty()) {
        findings.add(
            finding(star, "the record lacks " + String.join(", ", missing), "Write them down"));
      }
      List<String> unknown =
          star.tags().outcomes().stream().filter(one -> !OUTCOMES.contains(one)).toList();
      if (!unknown.isEmpty()) {
        findings.add(
            finding(
                star,
                "its outcome is not a usual one: " + String.join(", ", unknown),
                "Check its spelling; it works as it is"));
      }
    }
    return findings;
  }

  private static List<String> missing(StarRecord star) {
    List<String> missing = new ArrayList<>();
    add(missing, "the period", star.period().isBlank());
    add(missing, "the situation", star.story().situation().isBlank());
    add(missing, "actions", star.story().actions().isEmpty());
    add(missing, "results", star.story().results().isEmpty());
    add(missing, "a condensed version", star.story().condensed().isBlank());
    add(missing, "metrics", star.tags().metrics().isEmpty());
    add(missing, "pain points", star.tags().painPoints().isEmpty());
    add(missing, "outcome types", star.tags().outcomes().isEmpty());
    return missing;
  }

  private static void add(List<String> missing, String part, boolean lacks) {
    if (lacks) {
      missing.add(part);
    }
  }

  private static ProfileFinding finding(StarRecord star, String what, String next) {
    return new ProfileFinding(ProfileFinding.Kind.INCOMPLETE_STAR, star.id(), what, next);
  }
}
