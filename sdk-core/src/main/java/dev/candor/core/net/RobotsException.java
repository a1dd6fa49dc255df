package dev.candor.core.net;

/**
 * The site's robots.txt keeps this SDK from a page: it says so, or it cannot be read, which RFC
 * 9309 takes for a no to everything. The page was not asked for.
 */
public final class RobotsException extends NetException {

  private static final long serialVersionUID = 1L;

  private final boolean stated;

  private RobotsException(String message, boolean stated) {
    super(message);
    this.stated = stated;
  }

  /**
   * The file rules the page out.
   *
   * @param host of the page
   * @return to be thrown
   */
  public static RobotsException disallowed(String host) {
    return new RobotsException(
        "The robots.txt of '" + host + "' asks machines not to read this page; it is not read",
        true);
  }

  /**
   * The file is there and cannot be read.
   *
   * @param host of the page
   * @param status its HTTP status, 500 or more
   * @return to be thrown
   */
  public static RobotsException unreadable(String host, int status) {
    return new RobotsException(
        "The robots.txt of '"
            + host
            + "' was answered with status "
            + status
            + "; until it can be read, no page of this host is",
        false);
  }

  /**
   * Whether the file says so.
   *
   * @return false when it could not be read
   */
  public boolean stated() {
    return stated;
  }
}
