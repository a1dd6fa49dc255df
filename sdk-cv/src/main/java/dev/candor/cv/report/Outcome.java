package dev.candor.cv.report;

import java.util.Locale;

/** How an application went. */
public enum Outcome {
  /** Nobody knows yet. */
  PENDING(0),
  /** Turned down. */
  REJECTED(0),
  /** A first look or call. */
  SCREENING(0.3),
  /** An interview. */
  INTERVIEW(0.5),
  /** The last round. */
  FINAL_ROUND(0.7),
  /** An offer. */
  OFFER(1),
  /** An offer that was taken. */
  ACCEPTED(1),
  /** Taken back by the candidate. */
  WITHDRAWN(0.2);

  private final double score;

  Outcome(double score) {
    this.score = score;
  }

  /**
   * How well it went.
   *
   * @return 0 to 1
   */
  public double score() {
    return score;
  }

  /**
   * Whether it is known.
   *
   * @return false while it is pending
   */
  public boolean isDecided() {
    return this != PENDING;
  }

  /**
   * Whether there was an interview.
   *
   * @return true from the interview on
   */
  public boolean reachedInterview() {
    return this == INTERVIEW || this == FINAL_ROUND || reachedOffer();
  }

  /**
   * Whether there was an offer.
   *
   * @return true for an offer, taken or not
   */
  public boolean reachedOffer() {
    return this == OFFER || this == ACCEPTED;
  }

  /**
   * The value as it stands in JSON.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
