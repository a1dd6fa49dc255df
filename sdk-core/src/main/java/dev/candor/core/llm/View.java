package dev.candor.core.llm;

import dev.candor.core.ask.Personal;
import dev.candor.core.internal.trace.Tracing;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.spi.llm.LlmListener;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Immutable.
 *
 * @param run it belongs to
 * @param accounts of the run
 * @param tallies of the views it counts in
 * @param change in place of settings
 * @param listeners told of its calls besides those that are told of all
 * @param personal what is masked, or null when nobody said
 * @param place where its spans stand when the thread that asks stands nowhere
 */
record View(
    LlmRun run,
    List<Account> accounts,
    List<Tally> tallies,
    StepChange change,
    List<LlmListener> listeners,
    @Nullable Personal personal,
    Tracing.Place place) {

  static View outermost() {
    return new View(
        LlmRun.NONE,
        List.of(),
        List.of(new Tally()),
        StepChange.NONE,
        List.of(),
        null,
        Tracing.Place.NOWHERE);
  }

  /** For a run, with accounts of its own, counted apart and here too. */
  View of(LlmRun other, List<Account> own) {
    return new View(
        other,
        joined(accounts, own),
        joined(tallies, List.of(new Tally())),
        change,
        listeners,
        personal,
        Tracing.Place.here());
  }

  View with(StepChange other) {
    return new View(run, accounts, tallies, other, listeners, personal, place);
  }

  View with(LlmListener listener) {
    List<LlmListener> all = joined(listeners, List.of(listener));
    return new View(run, accounts, tallies, change, all, personal, place);
  }

  View about(@Nullable Personal other) {
    return new View(run, accounts, tallies, change, listeners, other, place);
  }

  /** The innermost: what this view itself counts. */
  Tally tally() {
    return tallies.get(tallies.size() - 1);
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
