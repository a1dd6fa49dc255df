package dev.candor.core.spi.llm;

import java.util.Objects;

/**
 * Whether something is usable.
 *
 * @param usable whether it is
 * @param reason why not and what to do, one sentence; may be empty when usable
 */
public record Availability(boolean usable, String reason) {

  /** Usable. */
  public static final Availability USABLE = new Availability(true, "");

  /** Checks. */
  public Availability {
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Not usable.
   *
   * @param reason why not and what to do
   * @return the value
   */
  public static Availability unusable(String reason) {
    return new Availability(false, reason);
  }
}
