package dev.candor.core.guard;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a call.
 *
 * @param deadline time for everything: waits, tries, and the waits between them; positive
 * @param retries how often it is tried
 * @param rate how often it may begin, or null for no limit
 * @param trip when it is left alone for a while, or null for never
 */
public record Policy(Duration deadline, Retries retries, @Nullable Rate rate, @Nullable Trip trip) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the deadline is not positive
   */
  public Policy {
    Objects.requireNonNull(retries, "retries");
    requirePositive(deadline, "a deadline");
  }

  /**
   * One try within a deadline, and nothing else.
   *
   * @param deadline positive
   * @return the policy
   */
  public static Policy within(Duration deadline) {
    return new Policy(deadline, Retries.NONE, null, null);
  }

  /**
   * This policy with other tries.
   *
   * @param other how often
   * @return a changed copy
   */
  public Policy with(Retries other) {
    return new Policy(deadline, other, rate, trip);
  }

  /**
   * This policy with another rate.
   *
   * @param other how often
   * @return a changed copy
   */
  public Policy with(Rate other) {
    return new Policy(deadline, retries, other, trip);
  }

  /**
   * This policy with another trip.
   *
   * @param other when it rests
   * @return a changed copy
   */
  public Policy with(Trip other) {
    return new Policy(deadline, retries, rate, other);
  }

  /**
   * How often a call is tried. The wait doubles from try to try.
   *
   * @param most tries, the first one included, from 1 to 100
   * @param firstWait before the second try, positive
   * @param longestWait no wait of our own is longer; not shorter than the first
   */
  public record Retries(int most, Duration firstWait, Duration longestWait) {

    /** One try. */
    public static final Retries NONE = new Retries(1, Duration.ofMillis(1), Duration.ofMillis(1));

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    public Retries {
      require(most >= 1 && most <= 100, "tries are from 1 to 100, not " + most);
      requirePositive(firstWait, "a wait");
      require(longestWait.compareTo(firstWait) >= 0, "the longest wait is shorter than the first");
    }
  }

  /**
   * A bucket of permits that fills evenly. Calls that come too early wait.
   *
   * @param spacing time in which one permit comes back, positive
   * @param burst most permits kept, at least 1: so many calls may begin at once after a pause
   */
  public record Rate(Duration spacing, int burst) {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    public Rate {
      requirePositive(spacing, "a spacing");
      require(burst >= 1, "a burst is at least 1, not " + burst);
    }
  }

  /**
   * After failures in a row, calls are refused for a while; then one is let through, which decides
   * how it goes on.
   *
   * @param failures in a row, from 1 to 1000
   * @param rest how long calls are refused, positive
   */
  public record Trip(int failures, Duration rest) {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    public Trip {
      require(failures >= 1 && failures <= 1000, "failures are from 1 to 1000, not " + failures);
      requirePositive(rest, "a rest");
    }
  }

  private static void requirePositive(Duration span, String what) {
    require(!span.isNegative() && !span.isZero(), what + " is positive, not " + span);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
