package dev.candor.core.job;

import java.util.List;

/**
 * A role that is looked for often.
 *
 * @param id {@code [a-z][a-z0-9_-]{0,63}}
 * @param label as a person reads it
 * @param titles any of which fits; at least one
 */
public record RolePreset(String id, String label, List<String> titles) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the id has another form, or label or titles are missing
   */
  public RolePreset {
    titles = titles.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    if (!id.matches("[a-z][a-z0-9_-]{0,63}") || label.isBlank() || titles.isEmpty()) {
      throw new IllegalArgumentException("a role has an id, a label and titles: '" + id + "'");
    }
  }
}
