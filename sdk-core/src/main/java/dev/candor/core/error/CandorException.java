package dev.candor.core.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Root of what the SDK throws. Unchecked. The two subclasses say whether trying again can help.
 *
 * <p>The message has three parts: what happened, what is safe (what was kept or left untouched),
 * and what to do next. Instances are immutable but for what {@link Throwable} allows.
 */
public abstract sealed class CandorException extends RuntimeException
    permits RetryableException, PermanentException {

  private static final long serialVersionUID = 1L;

  private final String happened;
  private final String safe;
  private final String next;

  CandorException(String happened, String safe, String next, @Nullable Throwable cause) {
    super(sentence(happened) + sentence(safe) + sentence(next).trim(), cause);
    this.happened = Objects.requireNonNull(happened, "happened");
    this.safe = Objects.requireNonNull(safe, "safe");
    this.next = Objects.requireNonNull(next, "next");
  }

  private static String sentence(String part) {
    String text = part.strip();
    return text.isEmpty() ? "" : (text.endsWith(".") ? text + " " : text + ". ");
  }

  /**
   * What happened.
   *
   * @return one sentence, never empty in practice
   */
  public String happened() {
    return happened;
  }

  /**
   * What was kept or left untouched.
   *
   * @return one sentence, or the empty string where nothing was at stake
   */
  public String safe() {
    return safe;
  }

  /**
   * What the reader can do next.
   *
   * @return one sentence, or the empty string where nothing can be done
   */
  public String next() {
    return next;
  }
}
