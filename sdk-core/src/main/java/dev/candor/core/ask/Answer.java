package dev.candor.core.ask;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import java.util.Objects;

/**
 * A typed answer, or why there is none.
 *
 * @param <T> the record that was asked for
 */
public sealed interface Answer<T extends Record> {

  /**
   * There is an answer.
   *
   * @param <T> the record
   * @param value checked by schema and by the record itself
   * @param completion where it comes from, and what it used
   */
  record Given<T extends Record>(T value, Completion completion) implements Answer<T> {
    /** Checks. */
    public Given {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(completion, "completion");
    }
  }

  /**
   * There is none.
   *
   * @param <T> the record
   * @param failure why
   */
  record Missing<T extends Record>(LlmFailure failure) implements Answer<T> {
    /** Checks. */
    public Missing {
      Objects.requireNonNull(failure, "failure");
    }
  }
}
