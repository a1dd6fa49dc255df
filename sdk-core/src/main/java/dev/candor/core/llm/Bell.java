package dev.candor.core.llm;

import dev.candor.core.prompt.LlmCall;
import dev.candor.core.spi.llm.LlmEvent;
import dev.candor.core.spi.llm.LlmListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what happens. An alert of one kind and subject is told once in a window; the next
 * one says how many were not. Thread-safe.
 */
final class Bell {

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

  /** Subjects that are remembered; beyond it, alerts are told without a window. */
  private static final int MOST_SUBJECTS = 10_000;

  private final List<LlmListener> listeners;
  private final Duration window;
  private final Clock clock;
  private final Map<String, Told> told = new HashMap<>();

  private record Told(Instant at, long suppressed) {}

  Bell(List<LlmListener> listeners, Duration window, Clock clock) {
    this.listeners = List.copyOf(listeners);
    this.window = window;
    this.clock = clock;
  }

  void ring(
      LlmEvent.Kind kind, String subject, String message, Teller teller, @Nullable LlmCall call) {
    Instant now = clock.instant();
    long suppressed = kind.isAlert() ? suppressed(kind.key() + " " + subject, now) : 0;
    if (suppressed < 0) {
      return;
    }
    if (kind.isAlert()) {
      LOG.warn("{} {}: {}", kind.key(), subject, message);
    } else {
      LOG.debug("{} {}: {}", kind.key(), teller.question().call(), message);
    }
    LlmEvent event = new LlmEvent(kind, subject, teller.question(), message, now, suppressed, call);
    tell(listeners, event);
    tell(teller.own(), event);
  }

  private static void tell(List<LlmListener> some, LlmEvent event) {
    for (LlmListener listener : some) {
      try {
        listener.on(event);
      } catch (RuntimeException | LinkageError e) {
        LOG.warn("A listener threw on {}", event.kind().key(), e);
      }
    }
  }

  /** How many were not told since the last; below 0 when this one is not to be told either. */
  private synchronized long suppressed(String key, Instant now) {
    Told last = told.get(key);
    if (last != null && now.isBefore(last.at().plus(window))) {
      told.put(key, new Told(last.at(), last.suppressed() + 1));
      return -1;
    }
    if (last != null || told.size() < MOST_SUBJECTS) {
      told.put(key, new Told(now, 0));
    }
    return last == null ? 0 : last.suppressed();
  }
}
