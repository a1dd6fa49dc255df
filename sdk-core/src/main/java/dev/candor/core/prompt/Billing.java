package dev.candor.core.prompt;

import java.util.Locale;

/** Who pays for a call, and how. */
public enum Billing {
  /** By the token. */
  PER_TOKEN,
  /** By a subscription: tokens count, money does not. */
  SUBSCRIPTION,
  /** Nobody: an answer that was recorded, a model of one's own. */
  FREE;

  /**
   * The value as it stands in JSON and CSV.
   *
   * @return the name in lower case with hyphens
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
