package dev.candor.cv.report;

import dev.candor.cv.profile.EvidenceId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something a step refused, dropped, replaced, took back or left out.
 *
 * @param step which step, such as "roles" or "tailor"
 * @param action what it did
 * @param subject what it was about: a sentence, a keyword
 * @param reason why
 * @param evidence the facts of the profile that are concerned, may be empty
 */
public record Decision(
    String step, Action action, String subject, String reason, List<EvidenceId> evidence) {
  /** Checks and copies. */
  public Decision {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(reason, "reason");
    evidence = List.copyOf(evidence);
  }

  /**
   * A decision that concerns no single fact.
   *
   * @param step which step
   * @param action what it did
   * @param subject what it was about
   * @param reason why
   */
  public Decision(String step, Action action, String subject, String reason) {
    this(step, action, subject, reason, List.of());
  }

  /** What a step did. */
  public enum Action {
    /** It was proposed and not taken. */
    REJECTED,
    /** It stood there, or was about to, and was taken out. */
    DROPPED,
    /** It was replaced by the candidate's own words. */
    REPLACED,
    /** It was changed, and the change was taken back. */
    REVERTED,
    /** A step that a host chose failed, and the one in the box did its work. */
    FELL_BACK,
    /** The posting asks for it, and the profile does not prove it. */
    NOT_CLAIMED,
    /** The profile states it, and the document has no room or place for it. */
    LEFT_OUT;

    /**
     * The value as it stands in JSON.
     *
     * @return such as {@code left-out}
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
