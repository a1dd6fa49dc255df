package dev.candor.core.net;

/** The decoded body is larger than the limit. What was read before is not the whole. */
public final class BodyTooLargeException extends NetException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  /**
   * Names the limit.
   *
   * @param host that answered
   * @param limit in bytes, after decompression
   */
  public BodyTooLargeException(String host, long limit) {
    super("The answer of '" + host + "' has more than " + limit + " bytes");
    this.limit = limit;
  }

  /**
   * The limit.
   *
   * @return in bytes, after decompression
   */
  public long limit() {
    return limit;
  }
}
