package dev.candor.core.job;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one source did for one search.
 *
 * @param source its name
 * @param outcome how it ended
 * @param jobs how many of its jobs are in the result, after filters and de-duplication
 * @param filters for each filter of the request, how it was honoured, in the order of the constants
 */
public record SourceReport(
    String source, SourceOutcome outcome, int jobs, Map<Filter, FilterUse> filters) {

  /** Checks and copies. */
  public SourceReport {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(outcome, "outcome");
    Map<Filter, FilterUse> copy = new EnumMap<>(Filter.class);
    copy.putAll(filters);
    filters = Collections.unmodifiableMap(copy);
  }
}
