package dev.candor.cv.report;

import java.util.Objects;

/**
 * Something a step refused, dropped, replaced or took back.
 *
 * @param step which step, such as "roles" or "tailor"
 * @param action "rejected", "dropped", "replaced", "reverted" or "not-claimed"
 * @param subject what it was about: a sentence, a keyword
 * @param reason why
 */
public record Decision(String step, String action, String subject, String reason) {
  /** Checks. */
  public Decision {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(reason, "reason");
  }
}
