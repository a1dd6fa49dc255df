package dev.candor.core.work;

import java.util.List;
import java.util.Objects;

/**
 * A change of state that the rules allow.
 *
 * @param from the state before
 * @param to the state after, another one
 * @param effects what it brings with it, in the order of the constants; may be empty
 */
public record Transition(
    ApplicationState from, ApplicationState to, List<TransitionEffect> effects) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the two states are one
   */
  public Transition {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    effects = effects.stream().distinct().sorted().toList();
    if (from == to) {
      throw new IllegalArgumentException("a transition changes the state");
    }
  }
}
