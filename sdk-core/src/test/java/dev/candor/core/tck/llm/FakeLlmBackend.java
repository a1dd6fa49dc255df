package dev.candor.core.tck.llm;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backend that follows a script, one turn for each call; the last turn is repeated. Refuses what
 * it does not claim to do. Thread-safe.
 */
public final class FakeLlmBackend implements LlmBackend {

  /** One turn of the script. */
  @FunctionalInterface
  public interface Turn {
    /**
     * Answers.
     *
     * @param prompt the question
     * @return the result
     * @throws InterruptedException when interrupted
     */
    LlmResult take(Prompt prompt) throws InterruptedException;
  }

  private final LlmCapabilities capabilities;
  private final List<Turn> script;
  private final List<Prompt> asked = new ArrayList<>();

  private FakeLlmBackend(LlmCapabilities capabilities, List<Turn> script) {
    this.capabilities = capabilities;
    this.script = List.copyOf(script);
  }

  /**
   * Follows turns.
   *
   * @param turns at least one
   * @return a backend that claims everything
   */
  public static FakeLlmBackend of(Turn... turns) {
    return new FakeLlmBackend(new LlmCapabilities(true, true, 100_000), List.of(turns));
  }

  /**
   * Gives these answers, one for each call.
   *
   * @param texts at least one
   * @return a backend that claims everything
   */
  public static FakeLlmBackend answering(String... texts) {
    List<Turn> turns = new ArrayList<>();
    for (String text : texts) {
      turns.add(answer(text));
    }
    return of(turns.toArray(new Turn[0]));
  }

  /**
   * A turn that answers, for 10 tokens in, 5 out and one cent.
   *
   * @param text of the answer
   * @return the turn
   */
  public static Turn answer(String text) {
    Usage usage = new Usage(1, 10, 5, new BigDecimal("0.01"));
    return prompt -> new Completion(text, "fake", modelOf(prompt), usage);
  }

  /**
   * A turn that fails.
   *
   * @param kind of the failure
   * @return the turn
   */
  public static Turn failure(LlmFailure.Kind kind) {
    return prompt -> LlmFailure.of(kind, "fake", "failed on purpose");
  }

  /**
   * This script, by a backend that can do less.
   *
   * @param other what it claims
   * @return a changed copy
   */
  public FakeLlmBackend claiming(LlmCapabilities other) {
    return new FakeLlmBackend(other, script);
  }

  private static String modelOf(Prompt prompt) {
    @Nullable String model = prompt.model();
    return model == null ? "fake-" + prompt.step().tier().code() : model;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public LlmCapabilities capabilities() {
    return capabilities;
  }

  @Override
  public Availability availability() {
    return Availability.USABLE;
  }

  @Override
  public LlmResult complete(Prompt prompt) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (prompt.length() > capabilities.maxPromptChars()) {
      return LlmFailure.of(LlmFailure.Kind.TOO_LONG, name(), "the prompt is too long");
    }
    boolean schema = prompt.schema() != null && !capabilities.schema();
    if (schema || (!prompt.tools().isEmpty() && !capabilities.tools())) {
      return LlmFailure.of(LlmFailure.Kind.UNSUPPORTED, name(), "no schema, no tools");
    }
    Turn turn;
    synchronized (asked) {
      turn = script.get(Math.min(asked.size(), script.size() - 1));
      asked.add(prompt);
    }
    return turn.take(prompt);
  }

  /**
   * What it was asked.
   *
   * @return a copy, in order
   */
  public List<Prompt> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }
}
