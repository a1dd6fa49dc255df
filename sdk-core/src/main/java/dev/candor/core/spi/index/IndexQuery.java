package dev.candor.core.spi.index;

import dev.candor.core.job.FacetField;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the index. Text is literal: no query syntax, no character is special; an
 * index may also take other forms of a word for the word, such as its plural.
 *
 * @param titles words of each title must all occur in a job's title; any title fits; empty for any
 * @param text words that must all occur in title, company, place or description, or ""
 * @param facets values by field, any of which fits; a missing field, or one without values, fits
 *     all
 * @param within only these jobs, or null for all
 * @param hidden only jobs that are hidden, or that are not; null for both
 * @param promoted only jobs that are promoted, or that are not; null for both
 * @param minScore only jobs scored so high or higher; null for all, also unscored ones
 * @param asOf the time that posted ages are told at; null when none are asked for
 * @param sort order of the hits
 * @param after only hits behind those of an earlier page: its {@link IndexPage#next}; null from the
 *     first on. It is a place in the order, so jobs that came or went meanwhile neither shift nor
 *     spoil it; a job that itself moved in the order meanwhile may be met twice or not at all. Goes
 *     with the titles, text and sort it came from, and with any filter
 * @param offset hits passed over, at least 0
 * @param limit most hits given, at least 0
 * @param counted fields that facets are counted for
 * @param facetLimit most values given of each field, those with the highest counts; at least 1
 */
public record IndexQuery(
    List<String> titles,
    String text,
    Map<FacetField, Set<String>> facets,
    @Nullable Set<JobId> within,
    @Nullable Boolean hidden,
    @Nullable Boolean promoted,
    @Nullable Integer minScore,
    @Nullable Instant asOf,
    JobSort sort,
    @Nullable String after,
    int offset,
    int limit,
    Set<FacetField> counted,
    int facetLimit) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when a number is out of its range, or ages are filtered
   *     without {@code asOf}
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
    Set<FacetField> fields = EnumSet.noneOf(FacetField.class);
    fields.addAll(counted);
    counted = Collections.unmodifiableSet(fields);
    if (offset < 0 || limit < 0 || facetLimit < 1) {
      throw new IllegalArgumentException(
          "offset and limit are not negative, facetLimit is positive");
    }
    if (asOf == null && copy.containsKey(FacetField.POSTED_AGE)) {
      throw new IllegalArgumentException("posted ages are of a time: set asOf");
    }
  }

  /**
   * All visible jobs, the newest first.
   *
   * @param limit most hits given
   * @return the query; it counts every field, and all values of each, but no posted ages
   */
  public static IndexQuery all(int limit) {
    return new IndexQuery(
        List.of(),
        "",
        Map.of(),
        null,
        false,
        null,
        null,
        null,
        JobSort.NEWEST,
        null,
        0,
        limit,
        EnumSet.allOf(FacetField.class),
        Integer.MAX_VALUE);
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
    private @Nullable Boolean hidden;
    private @Nullable Boolean promoted;
    private @Nullable Integer minScore;
    private @Nullable Instant asOf;
    private JobSort sort;
    private @Nullable String after;
    private int offset;
    private int limit;
    private Set<FacetField> counted;
    private int facetLimit;

    private Builder(IndexQuery query) {
      titles = query.titles;
      text = query.text;
      facets = query.facets;
      within = query.within;
      hidden = query.hidden;
      promoted = query.promoted;
      minScore = query.minScore;
      asOf = query.asOf;
      sort = query.sort;
      after = query.after;
      offset = query.offset;
      limit = query.limit;
      counted = query.counted;
      facetLimit = query.facetLimit;
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
     * Sets the only jobs that fit.
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
     * @param hidden false for none, which is the default; true for them alone; null for all
     * @return this
     */
    public Builder hidden(@Nullable Boolean hidden) {
      this.hidden = hidden;
      return this;
    }

    /**
     * Sets whether hidden jobs are given too.
     *
     * @param includeHidden default false
     * @return this
     */
    public Builder includeHidden(boolean includeHidden) {
      return hidden(includeHidden ? null : Boolean.FALSE);
    }

    /**
     * Sets whether promoted jobs are given.
     *
     * @param promoted false for none; true for them alone; null for all, which is the default
     * @return this
     */
    public Builder promoted(@Nullable Boolean promoted) {
      this.promoted = promoted;
      return this;
    }

    /**
     * Sets the lowest score that fits.
     *
     * @param minScore null for any, also none, which is the default
     * @return this
     */
    public Builder minScore(@Nullable Integer minScore) {
      this.minScore = minScore;
      return this;
    }

    /**
     * Sets the time that posted ages are told at.
     *
     * @param asOf null when none are asked for, which is the default
     * @return this
     */
    public Builder asOf(@Nullable Instant asOf) {
      this.asOf = asOf;
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
     * Sets the place behind which the page begins.
     *
     * @param after the cursor of an earlier page, or null for the first
     * @return this
     */
    public Builder after(@Nullable String after) {
      this.after = after;
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
     * Sets the fields that facets are counted for.
     *
     * @param counted default all
     * @return this
     */
    public Builder counted(Set<FacetField> counted) {
      this.counted = counted;
      return this;
    }

    /**
     * Sets the most values given of each field.
     *
     * @param facetLimit at least 1; default all
     * @return this
     */
    public Builder facetLimit(int facetLimit) {
      this.facetLimit = facetLimit;
      return this;
    }

    /**
     * Makes the query.
     *
     * @return a new value
     * @throws IllegalArgumentException when a number is out of its range, or ages are filtered
     *     without a time
     */
    public IndexQuery build() {
      return new IndexQuery(
          titles,
          text,
          facets,
          within,
          hidden,
          promoted,
          minScore,
          asOf,
          sort,
          after,
          offset,
          limit,
          counted,
          facetLimit);
    }
  }
}
