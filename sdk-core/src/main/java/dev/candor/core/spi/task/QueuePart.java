package dev.candor.core.spi.task;

/**
 * A part of a queue that can be paused.
 *
 * @param code "all", "operation:NAME" or "batch:NAME"
 */
public record QueuePart(String code) {

  /** The whole queue. */
  public static final QueuePart ALL = new QueuePart("all");

  private static final String OPERATION = "operation:";
  private static final String BATCH = "batch:";

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when it has another form
   */
  public QueuePart {
    if (!code.matches("all|operation:[a-z][a-z0-9-]{0,63}|batch:[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException("not a part of a queue: '" + code + "'");
    }
  }

  /**
   * The tasks of one operation.
   *
   * @param name of the operation
   * @return the part
   */
  public static QueuePart operation(String name) {
    return new QueuePart(OPERATION + name);
  }

  /**
   * The items of one batch.
   *
   * @param name of the batch
   * @return the part
   */
  public static QueuePart batch(String name) {
    return new QueuePart(BATCH + name);
  }

  /**
   * Whether a task belongs to this part.
   *
   * @param operation of the task
   * @param batch of the task; empty when it has none
   * @return true when it does
   */
  public boolean covers(String operation, String batch) {
    return equals(ALL) || code.equals(OPERATION + operation) || code.equals(BATCH + batch);
  }
}
