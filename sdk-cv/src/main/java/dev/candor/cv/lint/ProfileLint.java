package dev.candor.cv.lint;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.skills.SkillTaxonomy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Looks a master CV over. Deterministic but for the month that it is; thread-safe. */
public final class ProfileLint {

  private final SkillTaxonomy taxonomy;
  private final Clock clock;

  /**
   * A lint with skills of one's own.
   *
   * @param taxonomy tells which phrases are the same skill
   * @param clock tells which month it is
   */
  public ProfileLint(SkillTaxonomy taxonomy, Clock clock) {
    this.taxonomy = Objects.requireNonNull(taxonomy, "taxonomy");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * A lint with the standard skills.
   *
   * @param clock tells which month it is
   * @return a new one
   */
  public static ProfileLint create(Clock clock) {
    return new ProfileLint(SkillTaxonomy.standard(), clock);
  }

  /**
   * Checks a master CV.
   *
   * @param profile any
   * @return contradictions first, then warnings, then hints; each in the order of the profile
   */
  public List<ProfileFinding> check(Profile profile) {
    List<ProfileFinding> findings = new ArrayList<>();
    findings.addAll(new Periods(clock).check(profile));
    findings.addAll(Figures.check(profile));
    findings.addAll(ShownSkills.check(profile, taxonomy));
    findings.addAll(Stars.check(profile));
    profile.roles().forEach(role -> roles(findings, role));
    findings.sort(Comparator.comparing(ProfileFinding::severity));
    return List.copyOf(findings);
  }

  private static void roles(List<ProfileFinding> findings, Role role) {
    if (role.kind() == Role.Kind.WORK && role.achievements().isEmpty()) {
      findings.add(
          new ProfileFinding(
              ProfileFinding.Kind.EMPTY_ROLE,
              role.id(),
              "the position at " + role.employer() + " has no achievements",
              "Write down what was done there"));
    }
    for (Achievement achievement : role.achievements()) {
      for (Variant variant : achievement.variants()) {
        if (!variant.isUsual()) {
          findings.add(
              new ProfileFinding(
                  ProfileFinding.Kind.UNKNOWN_LABEL,
                  achievement.id().value(),
                  variant.label().isEmpty()
                      ? "a variant has no label"
                      : "the label '" + variant.label() + "' is not a usual one",
                  "Check its spelling; it works as it is"));
        }
      }
    }
  }
}
