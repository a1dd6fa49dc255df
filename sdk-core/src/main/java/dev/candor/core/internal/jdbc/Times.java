package dev.candor.core.internal.jdbc;

import java.time.Duration;
import java.time.Instant;

/** Times as they stand in a database: milliseconds since 1970. */
public final class Times {

  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);
  private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);

  private Times() {}

  /**
   * A time to store. Rounded up, so that nothing ends early; what is out of reach becomes the first
   * or last time there is.
   *
   * @param time any time
   * @return milliseconds
   */
  public static long millis(Instant time) {
    if (!time.isBefore(LAST)) {
      return Long.MAX_VALUE;
    }
    if (!time.isAfter(FIRST)) {
      return Long.MIN_VALUE;
    }
    long millis = time.toEpochMilli();
    return Instant.ofEpochMilli(millis).isBefore(time) ? millis + 1 : millis;
  }

  /**
   * The end of a span.
   *
   * @param start milliseconds
   * @param span not negative
   * @return milliseconds, rounded up; the last time there is when it is out of reach
   */
  public static long after(long start, Duration span) {
    try {
      long whole = span.toMillis();
      long rounded = span.equals(Duration.ofMillis(whole)) ? whole : Math.addExact(whole, 1);
      return Math.addExact(start, rounded);
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
