package dev.candor.core.error;

import java.util.List;

/**
 * Settings or providers do not fit together. Collects every problem found, so that one start shows
 * them all.
 */
public final class ConfigurationException extends PermanentException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /**
   * One or more things to mend in the configuration.
   *
   * @param problems each names key, value (secrets masked), expected form and origin; at least one
   * @param next what to do next, one sentence
   */
  public ConfigurationException(List<String> problems, String next) {
    super(String.join("; ", problems), "Nothing was started", next, null);
    this.problems = List.copyOf(problems);
  }

  /**
   * All problems, in the order found.
   *
   * @return an immutable list
   */
  public List<String> problems() {
    return problems;
  }
}
