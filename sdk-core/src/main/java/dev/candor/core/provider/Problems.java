package dev.candor.core.provider;

import dev.candor.core.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a configuration, so that one start tells everything. One thread. */
public final class Problems {

  private final List<String> found = new ArrayList<>();

  /** Starts without a problem. */
  public Problems() {}

  /**
   * Notes a problem.
   *
   * @param problem names key, value, expected form and origin
   */
  public void add(String problem) {
    found.add(problem);
  }

  /**
   * Runs a check and notes what it complains about.
   *
   * @param check may throw {@link ConfigurationException}
   */
  public void check(Runnable check) {
    try {
      check.run();
    } catch (ConfigurationException e) {
      found.addAll(e.problems());
    }
  }

  /**
   * Ends the checks.
   *
   * @param next what to do next, one sentence
   * @throws ConfigurationException with all problems, when there are any
   */
  public void throwIfAny(String next) {
    if (!found.isEmpty()) {
      throw new ConfigurationException(found, next);
    }
  }
}
