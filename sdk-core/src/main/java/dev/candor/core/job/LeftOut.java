package dev.candor.core.job;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many postings of one source are not in the result, and why.
 *
 * @param byFilter those that a filter left out, by the first filter they do not pass; a posting
 *     that does not state what a filter asks for does not pass it
 * @param unstated of these, those that do not state it
 * @param same those that are a job which was there already
 * @param expired jobs that say they are closed, or whose end has passed
 * @param hidden jobs that the user has hidden
 */
public record LeftOut(
    Map<Filter, Integer> byFilter,
    Map<Filter, Integer> unstated,
    int same,
    int expired,
    int hidden) {

  /** Nothing was left out. */
  public static final LeftOut NOTHING = new LeftOut(Map.of(), Map.of(), 0, 0, 0);

  /** Copies. */
  public LeftOut {
    byFilter = sorted(byFilter);
    unstated = sorted(unstated);
  }

  /**
   * With another number of hidden jobs.
   *
   * @param jobs how many the user has hidden
   * @return a changed copy
   */
  public LeftOut withHidden(int jobs) {
    return new LeftOut(byFilter, unstated, same, expired, jobs);
  }

  private static Map<Filter, Integer> sorted(Map<Filter, Integer> counts) {
    Map<Filter, Integer> copy = new EnumMap<>(Filter.class);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }
}
