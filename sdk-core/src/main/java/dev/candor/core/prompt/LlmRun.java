package dev.candor.core.prompt;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What calls belong to.
 *
 * @param id of the run, 1 to 100 characters; {@link #NONE} for calls outside a run
 * @param application id of the application the run works for, or null
 */
public record LlmRun(String id, @Nullable String application) {

  /** No run. */
  public static final LlmRun NONE = new LlmRun("-", null);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the id is blank or too long
   */
  public LlmRun {
    if (Objects.requireNonNull(id, "id").isBlank() || id.length() > 100) {
      throw new IllegalArgumentException("an id of a run has 1 to 100 characters");
    }
  }

  /**
   * A run that works for no application.
   *
   * @param id of the run
   * @return the run
   */
  public static LlmRun of(String id) {
    return new LlmRun(id, null);
  }
}
