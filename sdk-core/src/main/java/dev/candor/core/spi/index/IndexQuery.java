package dev.candor.core.spi.index;

import dev.candor.core.job.FacetField;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the index. Text is literal: no query syntax, no character is special.
 *
 * @param titles words of each title must all occur in a job's title; any title fits; empty for any
 * @param text words that must all occur in title, company, place or description, or ""
 * @param facets values by field, any of which fits; a missing field, or one without values, fits
 *     all
 * @param within only these jobs, or null for all
 * @param includeHidden whether hidden jobs are given too
 * @param sort order of the hits
 * @param offset hits passed over, at least 0
 * @param limit most hits given, at least 0
 */
public record IndexQuery(
    List<String> titles,
    String text,
    Map<FacetField, Set<String>> facets,
    @Nullable Set<JobId> within,
    boolean includeHidden,
    JobSort sort,
    int offset,
    int limit) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when a number is negative
   */
  public IndexQuery {
    titles = List.copyOf(titles);
    Objects.requireNonNull(text, "text");
    Map<FacetField, Set<String>> copy = new EnumMap<>(FacetField.class);
    facets.forEach(
        (field, values) -> {
          if (!values.isEmpty()) {
            copy.put(field, Set.copyOf(values));
          }
        });
    facets = Collections.unmodifiableMap(copy);
    within = within == null ? null : Set.copyOf(within);
    Objects.requireNonNull(sort, "sort");
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException("offset and limit are not negative");
    }
  }

  /**
   * All visible jobs, the newest first.
   *
   * @param limit most hits given
   * @return the query
   */
  public static IndexQuery all(int limit) {
    return new IndexQuery(List.of(), "", Map.of(), null, false, JobSort.NEWEST, 0, limit);
  }

  /**
   * Starts a changed copy.
   *
   * @return a builder holding this query's values
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Builds an {@link IndexQuery}. Not thread-safe. */
  public static final class Builder {
    private List<String> titles;
    private String text;
    private Map<FacetField, Set<String>> facets;
    private @Nullable Set<JobId> within;
    private boolean includeHidden;
    private JobSort sort;
    private int offset;
    private int limit;

    private Builder(IndexQuery query) {
      titles = query.titles;
      text = query.text;
      facets = query.facets;
      within = query.within;
      includeHidden = query.includeHidden;
      sort = query.sort;
      offset = query.offset;
      limit = query.limit;
    }

    /**
     * Sets the titles.
     *
     * @param titles any of which fits
     * @return this
     */
    public Builder titles(List<String> titles) {
      this.titles = titles;
      return this;
    }

    /**
     * Sets the words looked for.
     *
     * @param text literal
     * @return this
     */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets the values that fit.
     *
     * @param facets by field
     * @return this
     */
    public Builder facets(Map<FacetField, Set<String>> facets) {
      this.facets = facets;
      return this;
    }

    /**
     * Narrows to some jobs.
     *
     * @param within ids, or null for all
     * @return this
     */
    public Builder within(@Nullable Set<JobId> within) {
      this.within = within;
      return this;
    }

    /**
     * Sets whether hidden jobs are given.
     *
     * @param includeHidden default false
     * @return this
     */
    public Builder includeHidden(boolean includeHidden) {
      this.includeHidden = includeHidden;
      return this;
    }

    /**
     * Sets the order.
     *
     * @param sort default newest first
     * @return this
     */
    public Builder sort(JobSort sort) {
      this.sort = sort;
      return this;
    }

    /**
     * Sets the hits passed over.
     *
     * @param offset at least 0
     * @return this
     */
    public Builder offset(int offset) {
      this.offset = offset;
      return this;
    }

    /**
     * Sets the most hits given.
     *
     * @param limit at least 0
     * @return this
     */
    public Builder limit(int limit) {
      this.limit = limit;
      return this;
    }

    /**
     * Makes the query.
     *
     * @return a new value
     */
    public IndexQuery build() {
      return new IndexQuery(titles, text, facets, within, includeHidden, sort, offset, limit);
    }
  }
}
