package dev.candor.cv.spi.deliver;

import java.util.Locale;

/** Kinds of failed deliveries, for whoever decides what to do about them. */
public enum FailureKind {
  /** The receiver could not be reached, or the line broke; it may have arrived. */
  UNREACHABLE,
  /** No answer in time; it may have arrived. */
  TIMEOUT,
  /** The receiver asks to come later. */
  THROTTLED,
  /** The receiver takes no file of this size. */
  TOO_LARGE,
  /** The receiver does not accept the secret, or asks for another. */
  UNAUTHORIZED,
  /** The receiver does not want the file as it is. */
  REJECTED,
  /** The receiver failed by itself. */
  RECEIVER_FAILED,
  /** A rule of this SDK forbids the address, or the receiver led elsewhere. */
  ADDRESS,
  /** The receiver answered, but did not confirm name, size and hash of what it keeps. */
  UNCONFIRMED,
  /** Anything else. */
  OTHER;

  /**
   * As it is stored and printed.
   *
   * @return lower case, such as "too_large"
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
