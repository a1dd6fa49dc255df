package dev.candor.core.ask;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.answer.AnswerJson;
import dev.candor.core.internal.answer.RecordAnswer;
import dev.candor.core.internal.answer.RecordSchema;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.Llm;
import java.util.List;

/**
 * Asks for a record. Its schema goes with the prompt; an answer that does not follow it, or that
 * the record's own constructor refuses, goes back with what is wrong, as often as the step allows.
 * Thread-safe.
 */
public final class Asker {

  private final Llm llm;

  /**
   * Asks a model.
   *
   * @param llm answers
   */
  public Asker(Llm llm) {
    this.llm = llm;
  }

  /**
   * Asks.
   *
   * @param <T> the record
   * @param prompt the question; its schema is replaced
   * @param type of text, numbers, truth values, constants, lists and records; see {@link
   *     dev.candor.core.prompt.Describe}; where it stands in a named module, in an open package
   * @return the record, or a typed failure
   * @throws IllegalArgumentException when the record has a component of another type
   * @throws InterruptedException when the thread was interrupted
   */
  public <T extends Record> Answer<T> ask(Prompt prompt, Class<T> type)
      throws InterruptedException {
    String schema = RecordSchema.of(type);
    LlmResult result = llm.ask(prompt.answering(schema), text -> problems(schema, type, text));
    if (result instanceof LlmFailure failure) {
      return new Answer.Missing<>(failure);
    }
    Completion completion = (Completion) result;
    String json = AnswerJson.find(schema, completion.text()).json();
    try {
      return new Answer.Given<>(RecordAnswer.read(type, json == null ? "" : json), completion);
    } catch (InvalidInputException e) {
      return new Answer.Missing<>(
          new LlmFailure(
              LlmFailure.Kind.BAD_ANSWER,
              completion.backend(),
              "The answer does not hold: " + e.happened(),
              null,
              completion.usage()));
    }
  }

  private static <T extends Record> List<String> problems(
      String schema, Class<T> type, String text) {
    AnswerJson.Found found = AnswerJson.find(schema, text);
    String json = found.json();
    if (json == null || !found.problems().isEmpty()) {
      return found.problems();
    }
    try {
      RecordAnswer.read(type, json);
      return List.of();
    } catch (InvalidInputException e) {
      return List.of(e.happened());
    }
  }
}
