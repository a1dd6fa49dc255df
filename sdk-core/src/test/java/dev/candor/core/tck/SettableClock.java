package dev.candor.core.tck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to move. Thread-safe; views by zone move together. */
public final class SettableClock extends Clock {

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /** A clock in UTC that shows this time. */
  public static SettableClock at(Instant start) {
    Objects.requireNonNull(start, "start");
    return new SettableClock(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  /** A clock in UTC that shows this time, such as {@code 2026-03-01T09:00:00Z}. */
  public static SettableClock at(String start) {
    return at(Instant.parse(start));
  }

  /** A clock in UTC that shows 1 March 2026, nine o'clock. */
  public static SettableClock create() {
    return at("2026-03-01T09:00:00Z");
  }

  /** Shows this time from now on. */
  public void set(Instant time) {
    now.set(Objects.requireNonNull(time, "time"));
  }

  /** Moves by a span, which may be negative. */
  public void advance(Duration span) {
    now.updateAndGet(time -> time.plus(span));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SettableClock(now, other);
  }
}
