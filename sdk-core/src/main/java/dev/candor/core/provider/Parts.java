package dev.candor.core.provider;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.RetryableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of one runtime, each made on first use and once. No lock is held while a part is made:
 * different parts are made side by side, and a part may ask for others. Parts that ask for each
 * other in a circle are an error, also across threads, never a deadlock. Thread-safe.
 */
public final class Parts {

  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
  private static final long MAX_WAIT_SECONDS = 60;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Object, Part> parts = new LinkedHashMap<>();
  private final Map<Thread, Part> waiting = new LinkedHashMap<>();
  private final List<Made> made = new ArrayList<>();
  private boolean closed;

  /** Starts without parts. */
  public Parts() {}

  private static final class Part {
    private final String name;
    private @Nullable Object value;
    private @Nullable Thread maker;

    Part(String name) {
      this.name = name;
    }
  }

  /**
   * A part to close.
   *
   * @param name for messages
   * @param part the part
   */
  public record Made(String name, AutoCloseable part) {}

  /**
   * The part, made now or before.
   *
   * @param <T> its type
   * @param key equal for the same part
   * @param name for messages
   * @param owned whether to close it in the end, when it is {@link AutoCloseable}
   * @param maker makes it; when it fails nothing is remembered, and the next caller tries again
   * @return the part
   * @throws ClosedException after {@link #close()}
   * @throws ConfigurationException when the part is asked for while it is being made
   * @throws RetryableException when the thread was interrupted while another one made the part
   */
  @SuppressWarnings("unchecked") // a key stands for one part, and so for one type
  public <T> T get(Object key, String name, boolean owned, Supplier<T> maker) {
    Part part;
    lock.lock();
    try {
      part = parts.computeIfAbsent(key, absent -> new Part(name));
      Object value = await(part);
      if (value != null) {
        return (T) value;
      }
      part.maker = Thread.currentThread();
    } finally {
      lock.unlock();
    }
    return make(part, owned, maker);
  }

  private @Nullable Object await(Part part) {
    long left = TimeUnit.SECONDS.toNanos(MAX_WAIT_SECONDS);
    Thread self = Thread.currentThread();
    while (true) {
      if (closed) {
        throw new ClosedException("Candor");
      }
      if (part.value != null || part.maker == null) {
        return part.value;
      }
      if (endsIn(part, self) || left <= 0) {
        throw new ConfigurationException(
            List.of("'" + part.name + "' is asked for while it is being made"),
            "Let the provider ask for other parts when they are needed, not in create");
      }
      waiting.put(self, part);
      try {
        left = changed.awaitNanos(left);
      } catch (InterruptedException e) {
        self.interrupt();
        throw new RetryableException(
            "The wait for '" + part.name + "' was interrupted", "", "Call again", null, e);
      } finally {
        waiting.remove(self);
      }
    }
  }

  /** Whether waiting for the part would, over other waiting threads, be waiting for oneself. */
  private boolean endsIn(Part part, Thread self) {
    Part next = part;
    for (int i = 0; next != null && i <= waiting.size(); i++) {
      if (self.equals(next.maker)) {
        return true;
      }
      next = next.maker == null ? null : waiting.get(next.maker);
    }
    return false;
  }

  private <T> T make(Part part, boolean owned, Supplier<T> maker) {
    T value = null;
    boolean late = false;
    try {
      value = maker.get();
    } finally {
      lock.lock();
      try {
        late = closed;
        part.maker = null;
        part.value = late ? null : value;
        if (value instanceof AutoCloseable closeable && owned && !late) {
          made.add(new Made(part.name, closeable));
        }
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
    if (late) {
      if (value instanceof AutoCloseable closeable && owned) {
        closeQuietly(part.name, closeable);
      }
      throw new ClosedException("Candor");
    }
    return value;
  }

  private static void closeQuietly(String name, AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("'{}' did not close: {}", name, e.toString());
    }
  }

  /**
   * Ends the making of parts. A part that is being made meanwhile is closed by its maker.
   *
   * @return what is to be closed, the last made first; empty when called again
   */
  public List<Made> close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      List<Made> all = new ArrayList<>(made);
      made.clear();
      Collections.reverse(all);
      return all;
    } finally {
      lock.unlock();
    }
  }
}
