package dev.candor.cv.relevance;

import dev.candor.cv.profile.EvidenceId;
import java.util.List;
import java.util.Objects;

/**
 * A skill that the profile proves.
 *
 * @param name as the candidate writes it first
 * @param key tells synonyms from other skills; equal for the same skill
 * @param source how the profile states it
 * @param group name of the candidate's skill group it stands in, "" when in none
 * @param evidence ids of the facts that list or name it, in the order of the profile
 */
public record OwnedSkill(
    String name, String key, Source source, String group, List<EvidenceId> evidence) {
  /** Checks and copies. */
  public OwnedSkill {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(group, "group");
    evidence = List.copyOf(evidence);
  }

  /** How a profile states a skill, the strongest first. */
  public enum Source {
    /** In the list of a group or a role. */
    LISTED,
    /** In an achievement, or in the words it is filed under. */
    SHOWN,
    /** Elsewhere: a summary, a course, a certificate. */
    NAMED
  }
}
