package dev.candor.core.job;

import java.time.Instant;
import java.util.Objects;

/**
 * What one source said of one field at one time.
 *
 * @param field which
 * @param value as in the {@link Job}: text, {@link Salary}, list of {@link Place} and so on
 * @param source name of the source
 * @param id of the posting there
 * @param seenAt when it said so
 */
public record Observation(JobField field, Object value, String source, JobId id, Instant seenAt) {
  /** Checks. */
  public Observation {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(seenAt, "seenAt");
  }
}
