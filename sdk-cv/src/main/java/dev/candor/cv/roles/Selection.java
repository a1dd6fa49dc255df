package dev.candor.cv.roles;

import dev.candor.cv.report.Decision;
import java.util.List;

/**
 * What the roles of a CV show.
 *
 * @param roles every role of the profile, in its order
 * @param decisions what was dropped and why
 */
public record Selection(List<SelectedRole> roles, List<Decision> decisions) {
  /** Copies. */
  public Selection {
    roles = List.copyOf(roles);
    decisions = List.copyOf(decisions);
  }
}
