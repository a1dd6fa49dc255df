package dev.candor.core.ask;

import dev.candor.core.prompt.Prompt;
import java.util.List;
import java.util.Objects;

/**
 * A prompt, and what was left out of its material.
 *
 * @param prompt to ask
 * @param notes one sentence for each slot and reason: hidden text that was taken out, text that was
 *     cut; empty when all of it stands there
 */
public record Filled(Prompt prompt, List<String> notes) {
  /** Checks and copies. */
  public Filled {
    Objects.requireNonNull(prompt, "prompt");
    notes = List.copyOf(notes);
  }
}
