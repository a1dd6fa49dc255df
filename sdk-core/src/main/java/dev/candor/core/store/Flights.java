package dev.candor.core.store;

import dev.candor.core.error.PermanentException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.cache.CacheEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Loads on their way, at most one for a key. No lock is held while one loads. Who would wait for
 * itself, over any number of threads, is told so. Thread-safe.
 */
final class Flights {

  private static final long MAX_WAIT_MINUTES = 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition landed = lock.newCondition();
  private final Map<String, Flight> current = new HashMap<>();
  private final Map<Thread, Flight> waiting = new HashMap<>();

  /** One load. */
  static final class Flight {
    private final String key;
    private final Thread pilot;
    private boolean over;
    private @Nullable CacheEntry result;

    private Flight(String key, Thread pilot) {
      this.key = key;
      this.pilot = pilot;
    }

    String key() {
      return key;
    }

    boolean isMine() {
      return pilot.equals(Thread.currentThread());
    }
  }

  /**
   * The load of a key: one on its way, or a new one, which is the caller's to fly and land.
   *
   * @throws PermanentException when the caller is loading this key already
   */
  Flight join(String key) {
    lock.lock();
    try {
      Flight flight = current.get(key);
      if (flight == null) {
        flight = new Flight(key, Thread.currentThread());
        current.put(key, flight);
      } else {
        checkNoCircle(flight);
      }
      return flight;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for another's load.
   *
   * @return its value; empty when it failed
   */
  Optional<CacheEntry> await(Flight flight) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MINUTES.toNanos(MAX_WAIT_MINUTES);
      while (!flight.over) {
        checkNoCircle(flight);
        if (left <= 0) {
          throw new RetryableException(
              "Another caller has been loading the same value for " + MAX_WAIT_MINUTES + " minutes",
              "Nothing was remembered",
              "Give loaders a deadline, and call again",
              null,
              null);
        }
        waiting.put(Thread.currentThread(), flight);
        try {
          left = landed.awaitNanos(left);
        } finally {
          waiting.remove(Thread.currentThread());
        }
      }
      CacheEntry result = flight.result;
      return result == null
          ? Optional.empty()
          : Optional.of(new CacheEntry(result.value(), result.storedAt(), true));
    } finally {
      lock.unlock();
    }
  }

  private void checkNoCircle(Flight flight) {
    Thread self = Thread.currentThread();
    Flight next = flight;
    for (int i = 0; next != null && i <= waiting.size(); i++) {
      if (next.pilot.equals(self)) {
        throw new PermanentException(
            "A loader asks the cache for the value that it is making",
            "Nothing was remembered",
            "Let the loader ask for other keys only",
            null);
      }
      next = waiting.get(next.pilot);
    }
  }

  /** Runs it unless a put or remove came in between. */
  void ifCurrent(Flight flight, Runnable remember) {
    lock.lock();
    try {
      if (flight.equals(current.get(flight.key))) {
        remember.run();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Runs it; what is on its way for the key is not remembered. */
  void overtake(String key, Runnable change) {
    lock.lock();
    try {
      current.remove(key);
      change.run();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the caller's load, with null when it failed. */
  void land(Flight flight, @Nullable CacheEntry result) {
    lock.lock();
    try {
      flight.over = true;
      flight.result = result;
      current.remove(flight.key, flight);
      landed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
