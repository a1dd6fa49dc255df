package dev.candor.cv.profile;

import java.util.List;

/**
 * Skills shown in a role.
 *
 * @param hard technologies, methods, tools; in the candidate's order
 * @param soft the others
 */
public record SkillSet(List<String> hard, List<String> soft) {

  /** No skills. */
  public static final SkillSet NONE = new SkillSet(List.of(), List.of());

  /** Copies. */
  public SkillSet {
    hard = List.copyOf(hard);
    soft = List.copyOf(soft);
  }
}
