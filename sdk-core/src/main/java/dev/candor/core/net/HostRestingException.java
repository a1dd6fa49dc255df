package dev.candor.core.net;

import dev.candor.core.spi.net.NotSent;
import java.time.Duration;
import java.util.Objects;

/** The host is left alone for now: it asked for that, or failed too often. Nothing was sent. */
public final class HostRestingException extends NetException implements NotSent {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;
  private final boolean asked;

  /**
   * Names the host.
   *
   * @param host that rests
   * @param retryAfter for how long from now on
   * @param asked whether the host asked for it; false where it failed too often
   */
  public HostRestingException(String host, Duration retryAfter, boolean asked) {
    super(
        "'"
            + host
            + (asked ? "' asked to be left alone" : "' failed too often and is left alone")
            + " for "
            + Math.max(1, retryAfter.toSeconds())
            + " s more");
    this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
    this.asked = asked;
  }

  /**
   * How long it still rests.
   *
   * @return from the throw on
   */
  public Duration retryAfter() {
    return retryAfter;
  }

  @Override
  public Duration pause() {
    return retryAfter;
  }

  /**
   * Whether the host asked for it.
   *
   * @return false where it failed too often
   */
  public boolean asked() {
    return asked;
  }
}
