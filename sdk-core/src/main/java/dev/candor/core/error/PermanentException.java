package dev.candor.core.error;

import org.jspecify.annotations.Nullable;

/** A broken call or a broken state: the same call will fail again until something is changed. */
public sealed class PermanentException extends CandorException
    permits ConfigurationException,
        ConflictException,
        InvalidInputException,
        NotFoundException,
        ClosedException,
        RefusedResultException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure that repeats until something is changed.
   *
   * @param happened what happened, one sentence
   * @param safe what was kept, one sentence, may be empty
   * @param next what to do next, one sentence, may be empty
   * @param cause what led to it, or null
   */
  public PermanentException(String happened, String safe, String next, @Nullable Throwable cause) {
    super(happened, safe, next, cause);
  }
}
