package dev.candor.core.error;

import java.util.List;

/**
 * A result did not pass the SDK's own checks, and so was not given out: a file that does not read
 * back, a document without a proven sentence.
 */
public final class RefusedResultException extends PermanentException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /**
   * Names what was refused and why.
   *
   * @param what was refused, such as "The PDF"
   * @param problems what the check found, one sentence each; at least one
   * @param next what to do next, one sentence
   */
  public RefusedResultException(String what, List<String> problems, String next) {
    super(what + " was refused: " + String.join("; ", problems), "Nothing was written", next, null);
    this.problems = List.copyOf(problems);
  }

  /**
   * What the check found.
   *
   * @return one sentence each
   */
  public List<String> problems() {
    return problems;
  }
}
