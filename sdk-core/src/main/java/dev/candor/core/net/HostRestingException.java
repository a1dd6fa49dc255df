package dev.candor.core.net;

import java.time.Duration;
import java.util.Objects;

/** The host is left alone for now: it asked for that, or failed too often. Nothing was sent. */
public final class HostRestingException extends NetException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * Names the host.
   *
   * @param host that rests
   * @param retryAfter for how long from now on
   */
  public HostRestingException(String host, Duration retryAfter) {
    super("'" + host + "' is left alone for " + Math.max(1, retryAfter.toSeconds()) + " s more");
    this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
  }

  /**
   * How long it still rests.
   *
   * @return from the throw on
   */
  public Duration retryAfter() {
    return retryAfter;
  }
}
