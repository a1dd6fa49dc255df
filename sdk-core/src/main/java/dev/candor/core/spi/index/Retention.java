package dev.candor.core.spi.index;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long an index keeps jobs that were not promoted; those that were, it keeps for good. An entry
 * goes as soon as one rule lets it go.
 *
 * @param unseen visible jobs go that nobody saw for so long; null keeps them
 * @param hidden hidden jobs go that nobody saw for so long; null keeps them. A hidden job that went
 *     is visible when a source gives it again, so this is better longer than the life of a posting
 * @param closed jobs go whose posting ended so long ago; null keeps them
 */
public record Retention(
    @Nullable Duration unseen, @Nullable Duration hidden, @Nullable Duration closed) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a time is negative
   */
  public Retention {
    check(unseen);
    check(hidden);
    check(closed);
  }

  private static void check(@Nullable Duration time) {
    if (time != null && time.isNegative()) {
      throw new IllegalArgumentException("a retention time is not negative: " + time);
    }
  }

  /**
   * The usual: 90 days unseen, 365 days for what was hidden, 30 days after the posting ended.
   *
   * @return a policy
   */
  public static Retention create() {
    return new Retention(Duration.ofDays(90), Duration.ofDays(365), Duration.ofDays(30));
  }

  /**
   * What nobody saw for so long goes, hidden or not.
   *
   * @param time not negative
   * @return a policy of this rule alone
   */
  public static Retention unseenFor(Duration time) {
    return new Retention(time, time, null);
  }
}
