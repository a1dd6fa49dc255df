package dev.candor.core;

import com.google.common.base.Stopwatch;
import com.google.common.util.concurrent.Uninterruptibles;
import dev.candor.core.provider.Parts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a runtime: its parts in order, then its threads, within a time. An interrupt of the caller
 * does not cut it short, for it is short already; the caller finds it again afterwards.
 */
final class Shutdown {

  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  /** The caller may itself run on a thread that is waited for here. */
  private static final Duration LONGEST_WAIT_FOR_TASKS = Duration.ofSeconds(2);

  private final RuntimeContext context;
  private final Duration timeout;

  Shutdown(RuntimeContext context, Duration timeout) {
    this.context = context;
    this.timeout = timeout;
  }

  void run() {
    Stopwatch since = Stopwatch.createStarted();
    List<Thread> closing = new ArrayList<>();
    for (Parts.Made made : context.parts().close()) {
      Thread closer = start(made);
      closing.add(closer);
      // one after the other, but what hangs keeps no other open
      joined(closer, left(since).dividedBy(2));
    }
    for (Thread closer : closing) {
      if (!joined(closer, left(since))) {
        LOG.warn("{} took longer than {}, and is interrupted", closer.getName(), timeout);
        closer.interrupt();
      }
    }
    endTasks(left(since));
  }

  private Duration left(Stopwatch since) {
    Duration left = timeout.minus(since.elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** On a thread of its own: the executor may be what hangs. */
  private static Thread start(Parts.Made made) {
    Thread closer = new Thread(() -> close(made), "candor-close " + made.name());
    closer.setDaemon(true);
    closer.start();
    return closer;
  }

  private static void close(Parts.Made made) {
    try {
      made.part().close();
    } catch (Exception | LinkageError | AssertionError e) {
      LOG.warn("'{}' did not close: {}", made.name(), e.toString());
    }
  }

  private static boolean joined(Thread closer, Duration most) {
    Uninterruptibles.joinUninterruptibly(closer, most);
    return !closer.isAlive();
  }

  private void endTasks(Duration left) {
    context.executor().shutdownNow();
    Duration most = left.compareTo(LONGEST_WAIT_FOR_TASKS) < 0 ? left : LONGEST_WAIT_FOR_TASKS;
    if (!Uninterruptibles.awaitTerminationUninterruptibly(context.executor(), most)) {
      LOG.debug("A task is still running; it was interrupted, and ends when it notices");
    }
  }
}
