package dev.candor.core.spi.llm;

import java.util.List;

/** Tells what is wrong with an answer. Thread-safe; never throws. */
@FunctionalInterface
public interface AnswerCheck {

  /** Nothing is wrong with any answer. */
  AnswerCheck NONE = text -> List.of();

  /**
   * Looks at an answer. Where the prompt has a schema, it is the JSON alone, and follows the
   * schema.
   *
   * @param text of the answer
   * @return one sentence for each problem, as the model is told; none quotes the answer at length
   */
  List<String> problems(String text);
}
