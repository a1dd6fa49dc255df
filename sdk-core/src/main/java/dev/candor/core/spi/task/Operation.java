package dev.candor.core.spi.task;

import dev.candor.core.work.Progress;
import java.util.function.Consumer;

/** Work that tasks name. Registered once by name; called on a worker's thread. */
public interface Operation {

  /**
   * The name that tasks use.
   *
   * @return {@code [a-z][a-z0-9-]{0,63}}
   */
  String name();

  /**
   * Does the work. May be called again for the same task after a crash, so it must come to the same
   * end when repeated.
   *
   * @param payload its input as JSON
   * @param progress takes how far it is; fast, never throws
   * @return its result as JSON
   * @throws InterruptedException when it was cancelled
   */
  String run(String payload, Consumer<Progress> progress) throws InterruptedException;
}
