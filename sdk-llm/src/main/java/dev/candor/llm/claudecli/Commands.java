package dev.candor.llm.claudecli;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Runs commands, and ends those that run when it is closed. Thread-safe. */
final class Commands implements AutoCloseable {

  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * How a command ended.
   *
   * @param exit its code; -1 when it was ended here
   * @param cut why it was ended here, or {@link Cut#NOT}
   * @param output what it printed
   * @param errors what it printed on the error stream
   */
  record Ended(int exit, Cut cut, String output, String errors) {}

  /** Why a command was ended from here. */
  enum Cut {
    /** It ended by itself. */
    NOT,
    /** Its time was over. */
    LATE,
    /** Nobody waits for it any more. */
    CLOSED
  }

  boolean isClosed() {
    return closed;
  }

  /**
   * Runs a command to its end.
   *
   * @throws IOException when it cannot be started, or its output cannot be read
   * @throws InterruptedException when the caller was interrupted; the command is gone
   */
  Ended run(ProcessBuilder builder, Workplace place, Duration limit)
      throws IOException, InterruptedException {
    Process process = builder.start();
    running.add(process);
    Cut cut = Cut.NOT;
    try {
      // closed between the caller's look and our start: nobody else would end it
      boolean ended = !closed && process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
      cut = closed ? Cut.CLOSED : ended ? Cut.NOT : Cut.LATE;
    } finally {
      running.remove(process);
      if (process.isAlive()) {
        ProcessTree.end(process);
      }
    }
    return new Ended(
        cut == Cut.NOT ? process.exitValue() : -1,
        cut,
        Workplace.read(place.output()),
        Workplace.read(place.errors()));
  }

  @Override
  public void close() {
    closed = true;
    for (Process process : running) {
      ProcessTree.end(process);
    }
  }
}
