package dev.candor.core.spi.task;

import dev.candor.core.prompt.Usage;
import dev.candor.core.work.Artifact;
import dev.candor.core.work.Layer;
import dev.candor.core.work.Progress;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.TaskId;

/** Takes what an operation tells of its work. Fast; thread-safe. */
public interface RunReport {

  /**
   * Whose work it is.
   *
   * @return the run; the same when it is tried again
   */
  TaskId run();

  /**
   * Tells anything.
   *
   * @param told kept in this order, in the stream of the run
   */
  void tell(RunEvent.Told told);

  /**
   * Tells how far the work is.
   *
   * @param progress replaces the last one
   */
  default void progress(Progress progress) {
    tell(new RunEvent.Advanced(progress));
  }

  /**
   * Tells where a part of the work stands.
   *
   * @param name of the part
   * @param state a part that is {@link Layer.State#FAILED} at the end makes the run partial
   * @param message for a person; may be empty
   */
  default void layer(String name, Layer.State state, String message) {
    tell(new RunEvent.Layered(new Layer(name, state, message)));
  }

  /**
   * Tells what is worth telling.
   *
   * @param level how important
   * @param source the step it comes from
   * @param message for a person
   */
  default void log(RunEvent.Level level, String source, String message) {
    tell(new RunEvent.Logged(level, source, message));
  }

  /**
   * Tells what models used.
   *
   * @param usage since this was last told
   */
  default void charge(Usage usage) {
    tell(new RunEvent.Charged(usage));
  }

  /**
   * Tells what was made.
   *
   * @param artifact what and where
   */
  default void made(Artifact artifact) {
    tell(new RunEvent.Made(artifact));
  }
}
