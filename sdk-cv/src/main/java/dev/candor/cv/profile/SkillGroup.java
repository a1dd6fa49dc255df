package dev.candor.cv.profile;

import java.util.List;
import java.util.Objects;

/**
 * Skills the candidate lists together.
 *
 * @param id names it as evidence
 * @param name the group, itself a skill
 * @param level as stated, may be empty
 * @param keywords skills of the group
 */
public record SkillGroup(EvidenceId id, String name, String level, List<String> keywords) {
  /** Checks and copies. */
  public SkillGroup {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(level, "level");
    keywords = List.copyOf(keywords);
  }
}
