package dev.candor.cv.posting;

import java.util.Locale;

/** How much a requirement weighs. */
public enum RequirementKind {
  /** The candidate has to have it. */
  MUST,
  /** It would help. */
  NICE,
  /** Who has it is not wanted. */
  DISQUALIFIER;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
