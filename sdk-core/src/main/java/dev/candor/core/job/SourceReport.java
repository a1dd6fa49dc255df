package dev.candor.core.job;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one source did for one search.
 *
 * @param source its name
 * @param outcome how it ended
 * @param jobs how many of its jobs are in the result, after filters and de-duplication
 * @param filters for each filter of the request, how it was honoured, in the order of the constants
 * @param leftOut what it gave and the result does not have
 * @param rememberedFrom when the source was asked, where its answer was remembered since; null when
 *     it was asked now
 */
public record SourceReport(
    String source,
    SourceOutcome outcome,
    int jobs,
    Map<Filter, FilterUse> filters,
    LeftOut leftOut,
    @Nullable Instant rememberedFrom) {

  /** Checks and copies. */
  public SourceReport {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(leftOut, "leftOut");
    Map<Filter, FilterUse> copy = new EnumMap<>(Filter.class);
    copy.putAll(filters);
    filters = Collections.unmodifiableMap(copy);
  }

  /**
   * A report of a source that was asked now and of which nothing was left out.
   *
   * @param source its name
   * @param outcome how it ended
   * @param jobs how many of its jobs are in the result
   * @param filters for each filter of the request, how it was honoured
   */
  public SourceReport(
      String source, SourceOutcome outcome, int jobs, Map<Filter, FilterUse> filters) {
    this(source, outcome, jobs, filters, LeftOut.NOTHING, null);
  }
}
