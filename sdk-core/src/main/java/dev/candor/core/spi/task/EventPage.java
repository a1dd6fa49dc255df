package dev.candor.core.spi.task;

import dev.candor.core.work.RunEvent;
import java.util.List;

/**
 * Events without a gap between them. Events that were asked for and are no longer kept are those
 * from the number asked for, plus 1, to {@link #after()}.
 *
 * @param after the number after which these events follow: the one asked for, or a greater one when
 *     events between were removed
 * @param events the next ones; the first has the number {@code after + 1}
 * @param ended whether no event will ever follow these
 */
public record EventPage(long after, List<RunEvent> events, boolean ended) {
  /** Copies. */
  public EventPage {
    events = List.copyOf(events);
  }

  /**
   * The number to ask with for the next page.
   *
   * @return that of the last event here, or {@link #after()} when there is none
   */
  public long last() {
    return after + events.size();
  }
}
