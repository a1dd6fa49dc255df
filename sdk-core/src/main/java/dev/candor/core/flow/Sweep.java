package dev.candor.core.flow;

import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops from the index what was kept long enough; once a day is enough. Thread-safe. */
final class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration EVERY = Duration.ofDays(1);

  private final JobIndex index;
  private final Retention retention;
  private final Clock clock;
  private final AtomicReference<@Nullable Instant> last = new AtomicReference<>();

  Sweep(JobIndex index, Retention retention, Clock clock) {
    this.index = index;
    this.retention = retention;
    this.clock = clock;
  }

  /** Sweeps unless it did within a day. One that fails never fails the search it goes with. */
  void ifDue() {
    Instant now = clock.instant();
    Instant before = last.get();
    if ((before != null && now.isBefore(before.plus(EVERY))) || !last.compareAndSet(before, now)) {
      return;
    }
    try {
      int gone = index.expire(retention, now);
      if (gone > 0) {
        LOG.info("{} jobs left the index: kept as long as candor.index.retention says", gone);
      }
    } catch (RuntimeException e) {
      last.set(before);
      LOG.warn("Old jobs stay in the index until the next search", e);
    }
  }
}
