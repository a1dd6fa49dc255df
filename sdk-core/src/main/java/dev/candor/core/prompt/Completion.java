package dev.candor.core.prompt;

import java.util.Objects;

/**
 * An answer. Its text is data from outside.
 *
 * @param text what the model wrote, not blank
 * @param backend name of the backend
 * @param model name of the model as the backend reports it, may be empty
 * @param usage what it used
 */
public record Completion(String text, String backend, String model, Usage usage)
    implements LlmResult {
  /** Checks. */
  public Completion {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(usage, "usage");
  }
}
