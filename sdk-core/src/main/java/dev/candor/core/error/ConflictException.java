package dev.candor.core.error;

/** A write was based on an older revision than the stored one. */
public final class ConflictException extends PermanentException {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final long expected;
  private final long actual;

  /**
   * Names the two revisions.
   *
   * @param id what was to be written
   * @param expected the revision the caller knew; 0 for "must not exist"
   * @param actual the stored revision; 0 when there is none
   */
  public ConflictException(String id, long expected, long actual) {
    super(
        "'" + id + "' has revision " + actual + ", not " + expected,
        "The stored version was left as it is",
        "Read it again, apply the change to that version, and write once more",
        null);
    this.id = id;
    this.expected = expected;
    this.actual = actual;
  }

  /**
   * What was to be written.
   *
   * @return its id
   */
  public String id() {
    return id;
  }

  /**
   * The revision the caller knew.
   *
   * @return 0 for "must not exist"
   */
  public long expected() {
    return expected;
  }

  /**
   * The stored revision.
   *
   * @return 0 when there is none
   */
  public long actual() {
    return actual;
  }
}
