package dev.candor.core.search;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.candor.core.job.Job;
import dev.candor.core.job.SourceOutcome;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one listener, from many threads one after the other, until the search has returned. */
final class Listening {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  static final SearchListener NOBODY = job -> {};

  private final SearchListener listener;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean over;

  Listening(SearchListener listener) {
    this.listener = listener;
    this.over = listener.equals(NOBODY);
  }

  void found(Job job) {
    tell(one -> one.found(job));
  }

  void ended(String source, SourceOutcome outcome) {
    tell(one -> one.ended(source, outcome));
  }

  private void tell(Consumer<SearchListener> news) {
    if (over) {
      return;
    }
    lock.lock();
    try {
      if (!over) {
        news.accept(listener);
      }
    } catch (RuntimeException | LinkageError | AssertionError e) {
      leave(e);
    } finally {
      lock.unlock();
    }
  }

  boolean isCancelled() {
    try {
      return !over && listener.isCancelled();
    } catch (RuntimeException | LinkageError | AssertionError e) {
      leave(e);
      return false;
    }
  }

  private void leave(Throwable broken) {
    over = true;
    LOG.warn("A listener of a search broke, and is not called again", broken);
  }

  /** Whether nobody listens, or not any more. */
  boolean isOver() {
    return over;
  }

  /**
   * Nothing is told from now on; what is being told just now is waited for, though not for ever.
   */
  void end() {
    over = true;
    if (Uninterruptibles.tryLockUninterruptibly(lock, PATIENCE)) {
      lock.unlock();
    } else {
      LOG.warn("A listener of a search is still at work when the search returns");
    }
  }
}
