package dev.candor.core.job;

import java.util.Locale;

/** Where the work is done, as the posting says. */
public enum WorkMode {
  /** From anywhere the posting allows. */
  REMOTE,
  /** Partly at a place of the employer. */
  HYBRID,
  /** At a place of the employer. */
  ONSITE,
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
