package dev.candor.cv.archive;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a save. */
public sealed interface SaveOutcome {

  /**
   * It is the newest version now.
   *
   * @param version as it is kept
   */
  record Saved(ProfileVersion version) implements SaveOutcome {
    /** Checks. */
    public Saved {
      Objects.requireNonNull(version, "version");
    }
  }

  /**
   * It says what the newest version says; nothing was written.
   *
   * @param version the newest
   */
  record Unchanged(ProfileVersion version) implements SaveOutcome {
    /** Checks. */
    public Unchanged {
      Objects.requireNonNull(version, "version");
    }
  }

  /**
   * Somebody saved meanwhile; nothing was written. Look at what they changed, and save again on top
   * of it.
   *
   * @param newest version, or null when there is none
   * @param since what changed since the version that was expected
   */
  record Stale(@Nullable ProfileVersion newest, List<ProfileChange> since) implements SaveOutcome {
    /** Copies. */
    public Stale {
      since = List.copyOf(since);
    }
  }
}
