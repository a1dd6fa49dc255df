package dev.candor.core.application;

import static dev.candor.core.work.ApplicationState.APPLIED;
import static dev.candor.core.work.ApplicationState.DISCARDED;
import static dev.candor.core.work.ApplicationState.INTERVIEWING;
import static dev.candor.core.work.ApplicationState.OFFERED;
import static dev.candor.core.work.ApplicationState.PREPARING;
import static dev.candor.core.work.ApplicationState.PROMOTED;
import static dev.candor.core.work.ApplicationState.READY;
import static dev.candor.core.work.ApplicationState.REJECTED;
import static dev.candor.core.work.ApplicationState.WITHDRAWN;

import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.JournalEntry;
import dev.candor.core.work.Transition;
import dev.candor.core.work.TransitionEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The state machine of an application. */
final class Transitions {

  /** Those to work on. */
  static final Set<ApplicationState> INBOX = Set.of(PROMOTED, PREPARING, READY);

  private Transitions() {}

  /** The states that may follow, in the order of the constants. */
  static List<ApplicationState> after(ApplicationState state) {
    return switch (state) {
      // who applied by hand needs no documents of ours
      case PROMOTED -> List.of(PREPARING, READY, APPLIED, DISCARDED);
      case PREPARING -> List.of(PROMOTED, READY, APPLIED, DISCARDED);
      case READY -> List.of(PREPARING, APPLIED, DISCARDED);
      case APPLIED -> List.of(INTERVIEWING, OFFERED, REJECTED, WITHDRAWN);
      case INTERVIEWING -> List.of(OFFERED, REJECTED, WITHDRAWN);
      case OFFERED -> List.of(REJECTED, WITHDRAWN);
      case DISCARDED -> List.of(PROMOTED);
      case REJECTED, WITHDRAWN -> List.of();
    };
  }

  /** A change that the rules allow, and what it brings with it. */
  static Transition between(ApplicationState from, ApplicationState to) {
    List<TransitionEffect> effects = new ArrayList<>();
    if (to == APPLIED) {
      effects.add(TransitionEffect.SETS_APPLIED_DATE);
    }
    if (INBOX.contains(from) && !INBOX.contains(to)) {
      effects.add(TransitionEffect.LEAVES_INBOX);
    }
    if (!INBOX.contains(from) && INBOX.contains(to)) {
      effects.add(TransitionEffect.RETURNS_TO_INBOX);
    }
    if (after(to).isEmpty()) {
      effects.add(TransitionEffect.ENDS);
    }
    return new Transition(from, to, effects);
  }

  /** The application after a change, one revision on. */
  static Application changed(Application before, JournalEntry entry) {
    List<JournalEntry> journal = new ArrayList<>(before.journal());
    journal.add(entry);
    return new Application(
        before.id(), before.job(), entry.to(), before.score(), journal, before.revision() + 1);
  }

  static String refusal(ApplicationState from, ApplicationState to) {
    if (from == to) {
      return "The application is " + to.code() + " already";
    }
    List<ApplicationState> after = after(from);
    return "An application that is "
        + from.code()
        + " cannot become "
        + to.code()
        + (after.isEmpty()
            ? ": nothing follows"
            : "; it can become "
                + after.stream().map(ApplicationState::code).collect(Collectors.joining(", ")));
  }
}
