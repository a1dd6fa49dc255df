package dev.candor.core.work;

import java.util.Locale;

/** What a change of state brings with it. */
public enum TransitionEffect {
  /** The day of application is set: {@link Application#appliedAt()}. */
  SETS_APPLIED_DATE,
  /** Nothing is left to be prepared: it is no longer among those to work on. */
  LEAVES_INBOX,
  /** It is among those to work on again. */
  RETURNS_TO_INBOX,
  /** It is over: no further change of state follows. */
  ENDS;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
