package dev.candor.core.work;

import java.util.Locale;
import java.util.Objects;

/**
 * A part of a run's work, as watchers see it.
 *
 * @param name of the part, such as "company-research"; at most 64 characters
 * @param state where it stands
 * @param message for a person; may be empty; the first 500 characters are kept
 */
public record Layer(String name, State state, String message) {

  private static final int MOST_NAME = 64;
  private static final int MOST_MESSAGE = 500;

  /**
   * Checks and cuts.
   *
   * @throws IllegalArgumentException when the name is blank or too long
   */
  public Layer {
    if (Objects.requireNonNull(name, "name").isBlank() || name.length() > MOST_NAME) {
      throw new IllegalArgumentException("a layer has a name of 1 to 64 characters");
    }
    Objects.requireNonNull(state, "state");
    message = message.substring(0, Math.min(message.length(), MOST_MESSAGE));
  }

  /** Where a part of a run stands. */
  public enum State {
    /** Not begun. */
    PENDING,
    /** Being worked on. */
    RUNNING,
    /** Done. */
    SUCCEEDED,
    /** Not done; a run with such a part that ends well is {@link RunState#PARTIAL}. */
    FAILED,
    /** Left out on purpose. */
    SKIPPED;

    /**
     * The value as it stands in JSON and settings.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
