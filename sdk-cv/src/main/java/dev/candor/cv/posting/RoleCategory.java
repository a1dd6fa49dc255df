package dev.candor.cv.posting;

import java.util.Locale;

/** Kind of position. */
public enum RoleCategory {
  /** Manages engineers. */
  ENGINEERING_MANAGER,
  /** Leads technically across teams, no reports. */
  STAFF_PRINCIPAL_ENGINEER,
  /** Manages managers. */
  DIRECTOR_OF_ENGINEERING,
  /** Builds and leads the function. */
  HEAD_OF_ENGINEERING,
  /** Leads directors, executes at scale. */
  VP_ENGINEERING,
  /** Answers for technology to the board. */
  CTO,
  /** Leads a small team hands-on. */
  TECH_LEAD,
  /** Individual contributor in engineering, of any level: the level is the seniority. */
  SENIOR_ENGINEER,
  /** Outside engineering. */
  OTHER;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
