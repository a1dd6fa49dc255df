package dev.candor.core.prompt;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question to a model.
 *
 * @param step where in the flow it is asked
 * @param system instructions, ours alone
 * @param user the question; text from outside stands in it only as fenced data
 * @param schema JSON Schema the answer must follow, or null for free text
 * @param tools names of tools the model may use; empty for none
 * @param maxTurns most turns a tool-using backend may take; default 1
 * @param timeout most time for the whole call, retries included; default {@value
 *     #DEFAULT_TIMEOUT_SECONDS} s
 * @param model name of the model to ask, or null for the backend's choice for the step's tier;
 *     settings decide it, steps leave it null
 * @param mark name, version and hash of the template it was made from, for the ledger; null when it
 *     was made from none
 */
public record Prompt(
    Step step,
    String system,
    String user,
    @Nullable String schema,
    List<String> tools,
    int maxTurns,
    Duration timeout,
    @Nullable String model,
    @Nullable String mark) {

  /** Seconds a call may take when nothing is said. */
  public static final long DEFAULT_TIMEOUT_SECONDS = 120;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when a number is out of range
   */
  public Prompt {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(user, "user");
    tools = List.copyOf(tools);
    if (maxTurns < 1) {
      throw new IllegalArgumentException("maxTurns is at least 1, not " + maxTurns);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout is positive, not " + timeout);
    }
  }

  /**
   * A plain question.
   *
   * @param step where in the flow it is asked
   * @param system instructions
   * @param user the question
   * @return a prompt without schema and tools, one turn, default timeout
   */
  public static Prompt of(Step step, String system, String user) {
    return new Prompt(
        step,
        system,
        user,
        null,
        List.of(),
        1,
        Duration.ofSeconds(DEFAULT_TIMEOUT_SECONDS),
        null,
        null);
  }

  /**
   * This prompt with an answer that follows a schema.
   *
   * @param jsonSchema JSON Schema
   * @return a changed copy
   */
  public Prompt answering(String jsonSchema) {
    return new Prompt(step, system, user, jsonSchema, tools, maxTurns, timeout, model, mark);
  }

  /**
   * This prompt with tools.
   *
   * @param names names of tools the model may use
   * @param turns most turns
   * @return a changed copy
   */
  public Prompt using(List<String> names, int turns) {
    return new Prompt(step, system, user, schema, names, turns, timeout, model, mark);
  }

  /**
   * This prompt with another time limit.
   *
   * @param limit positive
   * @return a changed copy
   */
  public Prompt within(Duration limit) {
    return new Prompt(step, system, user, schema, tools, maxTurns, limit, model, mark);
  }

  /**
   * This prompt for another amount of model.
   *
   * @param other the step, as settings changed it
   * @param name of the model to ask, or null for the backend's choice
   * @return a changed copy
   */
  public Prompt by(Step other, @Nullable String name) {
    return new Prompt(other, system, user, schema, tools, maxTurns, timeout, name, mark);
  }

  /**
   * This prompt with other texts.
   *
   * @param instructions in place of the system text
   * @param question in place of the user text
   * @return a changed copy
   */
  public Prompt saying(String instructions, String question) {
    return new Prompt(step, instructions, question, schema, tools, maxTurns, timeout, model, mark);
  }

  /**
   * This prompt for a model that is not held to a schema.
   *
   * @return a changed copy
   */
  public Prompt withoutSchema() {
    return new Prompt(step, system, user, null, tools, maxTurns, timeout, model, mark);
  }

  /**
   * This prompt as made from a template.
   *
   * @param template its name, version and hash
   * @return a changed copy
   */
  public Prompt from(String template) {
    return new Prompt(step, system, user, schema, tools, maxTurns, timeout, model, template);
  }

  /**
   * How long the question is.
   *
   * @return characters, system and user together
   */
  public long length() {
    return (long) system.length() + user.length();
  }
}
