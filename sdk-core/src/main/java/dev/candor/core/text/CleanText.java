package dev.candor.core.text;

import java.util.List;
import java.util.Objects;

/**
 * Text that shows all it holds.
 *
 * @param text what a reader sees
 * @param removals what was left out, in the order of {@link RemovalKind}; empty when nothing was
 */
public record CleanText(String text, List<Removal> removals) {
  /** Checks and copies. */
  public CleanText {
    Objects.requireNonNull(text, "text");
    removals = List.copyOf(removals);
  }
}
