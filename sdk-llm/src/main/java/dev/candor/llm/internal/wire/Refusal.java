package dev.candor.llm.internal.wire;

import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.LlmCapabilities;
import org.jspecify.annotations.Nullable;

/** What a backend does not claim to do is refused, never ignored. */
public final class Refusal {

  private Refusal() {}

  /**
   * Compares a prompt with what a backend can do.
   *
   * @param backend its name
   * @param can what it claims
   * @param prompt the question
   * @return the refusal, or null when the backend may be asked
   */
  public static @Nullable LlmFailure of(String backend, LlmCapabilities can, Prompt prompt) {
    if (prompt.user().isBlank()) {
      return LlmFailure.of(Kind.UNSUPPORTED, backend, "The prompt is blank");
    }
    if (prompt.schema() != null && !can.schema()) {
      return LlmFailure.of(Kind.UNSUPPORTED, backend, "It does not hold answers to a schema");
    }
    if (!prompt.tools().isEmpty() && !can.tools()) {
      return LlmFailure.of(Kind.UNSUPPORTED, backend, "Its model may not use tools");
    }
    if (prompt.length() > can.maxPromptChars()) {
      String most = " characters, more than " + can.maxPromptChars();
      return LlmFailure.of(
          Kind.TOO_LONG, backend, "The prompt has " + prompt.length() + most + " it takes");
    }
    return null;
  }
}
