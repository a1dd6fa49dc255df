package dev.candor.core.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A moment by which something is to be done. Immutable, as far as its clock is. */
public final class Deadline {

  private final Clock clock;
  private final Instant moment;

  private Deadline(Clock clock, Instant moment) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.moment = moment;
  }

  /**
   * A deadline a while from now.
   *
   * @param span from now on; zero has passed already
   * @param clock tells the time, now and later
   * @return the deadline
   */
  public static Deadline after(Duration span, Clock clock) {
    Instant now = clock.instant();
    boolean reachable = span.compareTo(Duration.between(now, Instant.MAX)) < 0;
    return new Deadline(clock, reachable ? now.plus(span) : Instant.MAX);
  }

  /**
   * The time that is left.
   *
   * @return zero when it has passed
   */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), moment);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Whether no time is left.
   *
   * @return true at the moment itself, and after it
   */
  public boolean hasPassed() {
    return left().isZero();
  }

  /**
   * Whether time is left after a wait.
   *
   * @param wait zero or longer
   * @return true when something could still be done after it
   */
  public boolean allows(Duration wait) {
    return wait.compareTo(left()) < 0;
  }
}
