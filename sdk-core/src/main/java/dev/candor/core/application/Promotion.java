package dev.candor.core.application;

import dev.candor.core.work.Application;
import java.util.Objects;

/** What became of a wish to take up a job. */
public sealed interface Promotion {

  /**
   * The application of the job.
   *
   * @return as it is stored now
   */
  Application application();

  /**
   * It was taken up.
   *
   * @param application new
   */
  record Promoted(Application application) implements Promotion {
    /** Checks. */
    public Promoted {
      Objects.requireNonNull(application, "application");
    }
  }

  /**
   * It had been taken up before; nothing was changed.
   *
   * @param application as it stands
   */
  record AlreadyKnown(Application application) implements Promotion {
    /** Checks. */
    public AlreadyKnown {
      Objects.requireNonNull(application, "application");
    }

    /**
     * The answer for a person.
     *
     * @return such as "already known as alpha-1, which is applied"
     */
    public String reason() {
      return "already known as " + application.id() + ", which is " + application.state().code();
    }
  }
}
