package dev.candor.core.prompt;

import java.util.Locale;

/** How much model a step wants; which model that is, is a setting. */
public enum Tier {
  /** Cheap and fast. */
  LOW,
  /** Everyday. */
  MIDDLE,
  /** The best there is. */
  HIGH;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
