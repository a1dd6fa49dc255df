package dev.candor.core;

import dev.candor.core.provider.Parts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a runtime: its parts in order, then its threads, within a time. */
final class Shutdown {

  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  private final RuntimeContext context;
  private final Duration timeout;

  Shutdown(RuntimeContext context, Duration timeout) {
    this.context = context;
    this.timeout = timeout;
  }

  void run() {
    List<Parts.Made> parts = context.parts().close();
    // a thread of its own: the executor may be what hangs, and the caller may be one of its threads
    FutureTask<Void> closing = new FutureTask<>(() -> closeAll(parts), null);
    Thread closer = new Thread(closing, "candor-close");
    closer.setDaemon(true);
    closer.start();
    await(closing);
    context.threads().shutdownNow();
  }

  private void await(Future<?> closing) {
    try {
      closing.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      closing.cancel(true);
      LOG.warn("Closing took longer than {}; what did not close was interrupted", timeout);
    } catch (InterruptedException e) {
      closing.cancel(true);
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.warn("Closing failed", e.getCause());
    }
  }

  private static void closeAll(List<Parts.Made> parts) {
    for (Parts.Made made : parts) {
      try {
        made.part().close();
      } catch (Exception e) {
        LOG.warn("'{}' did not close: {}", made.name(), e.toString());
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
