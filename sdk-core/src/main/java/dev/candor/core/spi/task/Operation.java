package dev.candor.core.spi.task;

import java.util.List;
import java.util.Set;

/** Work that tasks name. Registered once by name; called on a worker's thread. */
public interface Operation {

  /**
   * The name that tasks use.
   *
   * @return {@code [a-z][a-z0-9-]{0,63}}
   */
  String name();

  /**
   * Which of the two bounded pools of workers does it.
   *
   * @return {@link Pool#STORE} unless it asks models
   */
  default Pool pool() {
    return Pool.STORE;
  }

  /**
   * The version of its payload. It must be able to read all earlier ones.
   *
   * @return at least 1
   */
  default int version() {
    return 1;
  }

  /**
   * The names of its parts, as watchers see them.
   *
   * @return in the order they are done; may be empty
   */
  default List<String> steps() {
    return List.of();
  }

  /**
   * What a payload must have.
   *
   * @return names of members of the JSON object
   */
  default Set<String> needs() {
    return Set.of();
  }

  /**
   * What doing it will take.
   *
   * @param payload its input as JSON
   * @return a guess; {@link Estimate#FREE} when no model is asked
   */
  default Estimate estimate(String payload) {
    return Estimate.FREE;
  }

  /**
   * Does the work. May be called again for the same task after a crash, so it must come to the same
   * end when repeated.
   *
   * @param payload its input as JSON
   * @param report takes what is told of it
   * @return its result as JSON
   * @throws InterruptedException when it was cancelled
   */
  String run(String payload, RunReport report) throws InterruptedException;

  /** The pools of workers, which do not wait for each other. */
  enum Pool {
    /** Asks models: slow, and paid for. */
    MODEL,
    /** Reads and writes what is stored, renders, sends. */
    STORE
  }
}
