package dev.candor.core.error;

import org.jspecify.annotations.Nullable;

/** What was given cannot be used: unreadable, too large, of another kind, or not valid. */
public final class InvalidInputException extends PermanentException {

  private static final long serialVersionUID = 1L;

  private final String input;

  /**
   * Names the input that cannot be used.
   *
   * @param input the name of the input: a file name, a field path, never its content
   * @param happened what is wrong with it, one sentence that names the input
   * @param next what to do next, one sentence
   * @param cause what led to it, or null
   */
  public InvalidInputException(
      String input, String happened, String next, @Nullable Throwable cause) {
    super(happened, "Nothing was written", next, cause);
    this.input = input;
  }

  /**
   * The input that cannot be used.
   *
   * @return a file name or a field path
   */
  public String input() {
    return input;
  }
}
