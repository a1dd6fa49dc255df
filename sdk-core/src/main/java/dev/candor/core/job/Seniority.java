package dev.candor.core.job;

import java.util.Locale;

/** Level of a position, lowest first; the order of the constants is the order of the levels. */
public enum Seniority {
  /** Intern, trainee, working student. */
  INTERN,
  /** Entry level, junior, graduate. */
  ENTRY,
  /** Mid level. */
  MID,
  /** Senior. */
  SENIOR,
  /** Staff, lead of work without reports. */
  STAFF,
  /** Principal, distinguished. */
  PRINCIPAL,
  /** Manages people. */
  MANAGER,
  /** Manages managers. */
  DIRECTOR,
  /** Vice president, head of a function. */
  VP,
  /** Chief officer. */
  C_LEVEL,
  /** The posting does not say. */
  UNSPECIFIED;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
