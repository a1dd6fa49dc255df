package dev.candor.core.net;

/** A redirect that is not followed: one too many, or to nowhere. */
public final class RedirectException extends NetException {

  private static final long serialVersionUID = 1L;

  /**
   * Tells what is wrong with it.
   *
   * @param message one sentence
   */
  public RedirectException(String message) {
    super(message);
  }
}
