package dev.candor.llm.claudecli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many commands run at once in this JVM, whoever started them. First come, first served. */
final class Slots {

  /** Those of this JVM. */
  static final Slots OF_THIS_JVM = new Slots();

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition left = lock.newCondition();
  private int running;

  /**
   * Waits for a slot.
   *
   * @param most commands at once, the caller's own included
   * @param limit how long to wait
   * @return what is left of the limit; empty when it passed, and no slot was taken
   */
  Optional<Duration> enter(int most, Duration limit) throws InterruptedException {
    long nanos = nanos(limit);
    lock.lockInterruptibly();
    try {
      while (running >= most) {
        if (nanos <= 0) {
          return Optional.empty();
        }
        nanos = left.awaitNanos(nanos);
      }
      running++;
      return Optional.of(Duration.ofNanos(Math.max(1, nanos)));
    } finally {
      lock.unlock();
    }
  }

  private static long nanos(Duration limit) {
    return limit.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1).toNanos() : limit.toNanos();
  }

  void leave() {
    lock.lock();
    try {
      running--;
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
