package dev.candor.core.intake;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a query of a source has been read.
 *
 * @param source name of the source
 * @param query what is looked for, the same for requests that ask for the same
 * @param seenUpTo the newest posting time that was seen, or null when no run has seen everything
 *     yet or the bookmark was reset
 */
public record Bookmark(String source, String query, @Nullable Instant seenUpTo) {
  /** Checks. */
  public Bookmark {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(query, "query");
  }
}
