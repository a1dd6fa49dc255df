package dev.candor.core.guard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one try means.
 *
 * @param failed whether it counts as a failure
 * @param again whether another try may help
 * @param pause how long the other side asks to wait before it, or null when it did not
 */
public record Verdict(boolean failed, boolean again, @Nullable Duration pause) {

  /** It went well. */
  public static final Verdict FINE = new Verdict(false, false, null);

  /** It failed, and would fail again. */
  public static final Verdict FAILED = new Verdict(true, false, null);

  /** It failed, and may not fail again. */
  public static final Verdict AGAIN = new Verdict(true, true, null);

  /**
   * It failed, and may not fail again after a while.
   *
   * @param pause as the other side asked
   * @return the verdict
   */
  public static Verdict againAfter(Duration pause) {
    return new Verdict(true, true, pause);
  }
}
