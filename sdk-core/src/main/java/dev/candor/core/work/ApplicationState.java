package dev.candor.core.work;

import java.util.Locale;

/** Where an application stands. */
public enum ApplicationState {
  /** Taken from the index, nothing done yet. */
  PROMOTED,
  /** Documents are being made. */
  PREPARING,
  /** Documents are made and proven. */
  READY,
  /** Sent by the candidate. */
  APPLIED,
  /** In conversation. */
  INTERVIEWING,
  /** An offer was made. */
  OFFERED,
  /** Turned down by the employer. */
  REJECTED,
  /** Given up by the candidate. */
  WITHDRAWN,
  /** Set aside before it was sent. */
  DISCARDED;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
