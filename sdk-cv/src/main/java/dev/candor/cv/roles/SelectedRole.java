package dev.candor.cv.roles;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Role;
import java.util.List;
import java.util.Objects;

/**
 * A role with the bullets to show.
 *
 * @param role as the profile states it
 * @param bullets best first; empty only when the role states nothing or allows none, which is then
 *     a decision
 */
public record SelectedRole(Role role, List<SelectedBullet> bullets) {
  /** Checks and copies. */
  public SelectedRole {
    Objects.requireNonNull(role, "role");
    bullets = List.copyOf(bullets);
  }

  /**
   * The bullets as they stand in a document.
   *
   * @return one run each, best first
   */
  public List<TextRun> runs() {
    return bullets.stream().map(SelectedBullet::run).toList();
  }
}
