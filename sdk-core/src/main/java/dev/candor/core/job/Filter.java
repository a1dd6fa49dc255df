package dev.candor.core.job;

import java.util.Locale;

/** What a search can be narrowed by, as a source declares it. */
public enum Filter {
  /** Words of the title. */
  TITLE,
  /** Words anywhere in the posting. */
  TEXT,
  /** A place. */
  PLACE,
  /** Distance around a place. */
  RADIUS,
  /** Remote work only. */
  REMOTE,
  /** Kind of employment. */
  EMPLOYMENT_TYPE,
  /** Not older than. */
  POSTED_SINCE,
  /** At least this pay. */
  SALARY,
  /** One of these employers. */
  COMPANY;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
