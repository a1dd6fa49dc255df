package dev.candor.core.error;

/** Something named by an id is not there. */
public final class NotFoundException extends PermanentException {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;

  /**
   * Names what is missing.
   *
   * @param kind the kind of thing, such as "job"
   * @param id its id
   * @param next what to do next, one sentence
   */
  public NotFoundException(String kind, String id, String next) {
    super("There is no " + kind + " with id '" + id + "'", "Nothing was changed", next, null);
    this.kind = kind;
    this.id = id;
  }

  /**
   * The kind of thing.
   *
   * @return such as "job"
   */
  public String kind() {
    return kind;
  }

  /**
   * The id that is not there.
   *
   * @return as given by the caller
   */
  public String id() {
    return id;
  }
}
