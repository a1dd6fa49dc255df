package dev.candor.core.prompt;

import java.util.Objects;

/**
 * A named place in a flow where a model may help.
 *
 * @param name such as "posting-structure"; lower case letters, digits and hyphens
 * @param tier how much model it wants unless settings say otherwise
 */
public record Step(String name, Tier tier) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the name has another form
   */
  public Step {
    Objects.requireNonNull(tier, "tier");
    if (!Objects.requireNonNull(name, "name").matches("[a-z][a-z0-9-]{0,63}")) {
      throw new IllegalArgumentException("not a step name: '" + name + "'");
    }
  }
}
