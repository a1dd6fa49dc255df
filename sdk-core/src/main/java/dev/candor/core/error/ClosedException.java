package dev.candor.core.error;

/** A service was called after it had been closed. */
public final class ClosedException extends PermanentException {

  private static final long serialVersionUID = 1L;

  /**
   * Names the closed service.
   *
   * @param service such as "Candor"
   */
  public ClosedException(String service) {
    super(
        service + " is closed",
        "Nothing was changed",
        "Create a new one, and close it only after its last use",
        null);
  }
}
