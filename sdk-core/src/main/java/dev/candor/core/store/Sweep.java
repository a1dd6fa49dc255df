package dev.candor.core.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Tells when to look for what has expired: at most once a minute. Thread-safe. */
final class Sweep {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Clock clock;
  private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

  Sweep(Clock clock) {
    this.clock = clock;
  }

  /** Whether the caller, and no other, is to do it now. */
  boolean isDue() {
    Instant now = clock.instant();
    Instant due = next.get();
    return !now.isBefore(due) && next.compareAndSet(due, now.plus(PAUSE));
  }
}
