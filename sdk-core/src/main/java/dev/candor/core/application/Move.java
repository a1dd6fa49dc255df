package dev.candor.core.application;

import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.Transition;
import java.util.List;
import java.util.Objects;

/** What became of a wish to move an application to another state. */
public sealed interface Move {

  /**
   * The application as it is stored now.
   *
   * @return after the move, or unchanged where it was refused
   */
  Application application();

  /**
   * It moved.
   *
   * @param application in its new state
   * @param transition the change, with its effects
   */
  record Moved(Application application, Transition transition) implements Move {
    /** Checks. */
    public Moved {
      Objects.requireNonNull(transition, "transition");
      Objects.requireNonNull(application, "application");
    }
  }

  /**
   * The rules do not allow it; nothing was changed.
   *
   * @param application as it was
   * @param to the state that was asked for
   * @param allowed the states it can move to, in the order of the constants; empty at the end
   * @param reason one sentence for a person
   */
  record Refused(
      Application application, ApplicationState to, List<ApplicationState> allowed, String reason)
      implements Move {
    /** Checks and copies. */
    public Refused {
      Objects.requireNonNull(application, "application");
      Objects.requireNonNull(to, "to");
      allowed = List.copyOf(allowed);
      Objects.requireNonNull(reason, "reason");
    }
  }
}
