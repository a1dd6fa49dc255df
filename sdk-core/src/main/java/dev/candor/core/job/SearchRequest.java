package dev.candor.core.job;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Every filter given is honoured by the source, applied afterwards, or reported
 * as unsupported; none is dropped silently. Immutable.
 *
 * @param titles job titles, any of which fits; empty for any title
 * @param text words that must all occur somewhere in the posting, or ""
 * @param places names of places, any of which fits; empty for anywhere
 * @param companies employers, any of which fits, by name; a board that is asked employer by
 *     employer takes them as it writes them in its addresses; empty for any
 * @param remoteOnly whether only remote work fits
 * @param employmentTypes any of which fits; empty for any
 * @param postedWithin greatest age, or null for any age
 * @param minimumSalary least yearly pay in the posting's own currency, or null
 * @param sources names of the sources to ask; empty for all
 * @param limit most jobs wanted, 1 to {@value #MAX_LIMIT}; default {@value #DEFAULT_LIMIT}
 * @param askAgain whether the sources are asked even where their answers are remembered
 * @param sort the order of the jobs in the result
 * @param facets values by field, any of which fits; a missing field, or one without values, fits
 *     all. They narrow what is shown of the jobs that were found, and are never asked of a source
 * @param includeExpired whether jobs are given too that say they are closed, or whose end has
 *     passed; their {@link Freshness} tells
 */
public record SearchRequest(
    List<String> titles,
    String text,
    List<String> places,
    List<String> companies,
    boolean remoteOnly,
    Set<EmploymentType> employmentTypes,
    @Nullable Duration postedWithin,
    @Nullable BigDecimal minimumSalary,
    List<String> sources,
    int limit,
    boolean askAgain,
    JobSort sort,
    Map<FacetField, Set<String>> facets,
    boolean includeExpired) {

  /** Jobs wanted when nothing is said. */
  public static final int DEFAULT_LIMIT = 50;

  /** Most jobs one search gives. */
  public static final int MAX_LIMIT = 1000;

  /**
   * Checks, strips and copies; an employment-type set keeps the order of the constants.
   *
   * @throws IllegalArgumentException when the limit or the age is out of range
   */
  public SearchRequest {
    titles = titles.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    text = Objects.requireNonNull(text, "text").strip();
    places = places.stream().map(String::strip).filter(p -> !p.isEmpty()).distinct().toList();
    companies = companies.stream().map(String::strip).filter(c -> !c.isEmpty()).distinct().toList();
    employmentTypes =
        employmentTypes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(employmentTypes));
    sources = sources.stream().distinct().toList();
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
    }
    if (postedWithin != null && (postedWithin.isNegative() || postedWithin.isZero())) {
      throw new IllegalArgumentException("postedWithin is positive, not " + postedWithin);
    }
    Objects.requireNonNull(sort, "sort");
    Map<FacetField, Set<String>> copy = new EnumMap<>(FacetField.class);
    facets.forEach((field, values) -> copy.put(field, Set.copyOf(values)));
    copy.values().removeIf(Set::isEmpty);
    facets = Collections.unmodifiableMap(copy);
  }

  /**
   * Everything the sources have.
   *
   * @return a request without filters
   */
  public static SearchRequest all() {
    return builder().build();
  }

  /**
   * Jobs of a title.
   *
   * @param title such as "Staff Software Engineer"
   * @return a request with that title alone
   */
  public static SearchRequest titled(String title) {
    return builder().titles(List.of(title)).build();
  }

  /**
   * What is looked for, as one text: the same for requests that ask for the same, whatever the
   * order, case and spacing of their words. How many jobs are wanted, from which sources, in which
   * order and of which facets is no part of it.
   *
   * @return such as {@code titles="baker","cook" remote=only}, or "everything"
   */
  public String canonical() {
    return CanonicalRequest.of(this);
  }

  /**
   * This request, for remote work only.
   *
   * @return a changed copy
   */
  public SearchRequest remote() {
    return toBuilder().remoteOnly(true).build();
  }

  /**
   * This request, with another place that fits.
   *
   * @param place name of a place
   * @return a changed copy
   */
  public SearchRequest in(String place) {
    List<String> more = new ArrayList<>(places);
    more.add(place);
    return toBuilder().places(more).build();
  }

  /**
   * This request, with another employer that fits.
   *
   * @param company its name, or what stands for it in the addresses of its board
   * @return a changed copy
   */
  public SearchRequest at(String company) {
    List<String> more = new ArrayList<>(companies);
    more.add(company);
    return toBuilder().companies(more).build();
  }

  /**
   * This request, for at most so many jobs.
   *
   * @param most 1 to {@value #MAX_LIMIT}
   * @return a changed copy
   */
  public SearchRequest atMost(int most) {
    return toBuilder().limit(most).build();
  }

  /**
   * Jobs of a role, by any of its titles.
   *
   * @param preset the role
   * @return a request with its titles alone
   */
  public static SearchRequest of(RolePreset preset) {
    return builder().titles(preset.titles()).build();
  }

  /**
   * This request, in a region: at any of its places, and for remote work only where the region is
   * remote.
   *
   * @param region the region
   * @return a changed copy
   */
  public SearchRequest in(Region region) {
    List<String> more = new ArrayList<>(places);
    more.addAll(region.places());
    return toBuilder().places(more).remoteOnly(remoteOnly || region.remote()).build();
  }

  /**
   * This request, asking the sources even where their answers are remembered. What they answer
   * replaces what was remembered.
   *
   * @return a changed copy
   */
  public SearchRequest fresh() {
    return toBuilder().askAgain(true).build();
  }

  /**
   * Starts an empty request.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts a changed copy.
   *
   * @return a builder holding this request's values
   */
  public Builder toBuilder() {
    return new Builder()
        .titles(titles)
        .text(text)
        .places(places)
        .companies(companies)
        .remoteOnly(remoteOnly)
        .employmentTypes(employmentTypes)
        .postedWithin(postedWithin)
        .minimumSalary(minimumSalary)
        .sources(sources)
        .limit(limit)
        .askAgain(askAgain)
        .sort(sort)
        .facets(facets)
        .includeExpired(includeExpired);
  }

  /** Builds a {@link SearchRequest}. Not thread-safe. */
  public static final class Builder {
    private List<String> titles = List.of();
    private String text = "";
    private List<String> places = List.of();
    private List<String> companies = List.of();
    private boolean remoteOnly;
    private Set<EmploymentType> employmentTypes = Set.of();
    private @Nullable Duration postedWithin;
    private @Nullable BigDecimal minimumSalary;
    private List<String> sources = List.of();
    private int limit = DEFAULT_LIMIT;
    private boolean askAgain;
    private JobSort sort = JobSort.RELEVANCE;
    private Map<FacetField, Set<String>> facets = Map.of();
    private boolean includeExpired;

    private Builder() {}

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
     * Sets the words looked for anywhere.
     *
     * @param text default ""
     * @return this
     */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets the places.
     *
     * @param places any of which fits
     * @return this
     */
    public Builder places(List<String> places) {
      this.places = places;
      return this;
    }

    /**
     * Sets the employers.
     *
     * @param companies any of which fits
     * @return this
     */
    public Builder companies(List<String> companies) {
      this.companies = companies;
      return this;
    }

    /**
     * Sets whether only remote work fits.
     *
     * @param remoteOnly default false
     * @return this
     */
    public Builder remoteOnly(boolean remoteOnly) {
      this.remoteOnly = remoteOnly;
      return this;
    }

    /**
     * Sets the kinds of employment.
     *
     * @param employmentTypes any of which fits
     * @return this
     */
    public Builder employmentTypes(Set<EmploymentType> employmentTypes) {
      this.employmentTypes = employmentTypes;
      return this;
    }

    /**
     * Sets the greatest age.
     *
     * @param postedWithin positive, or null
     * @return this
     */
    public Builder postedWithin(@Nullable Duration postedWithin) {
      this.postedWithin = postedWithin;
      return this;
    }

    /**
     * Sets the least pay.
     *
     * @param minimumSalary yearly, in the posting's own currency, or null
     * @return this
     */
    public Builder minimumSalary(@Nullable BigDecimal minimumSalary) {
      this.minimumSalary = minimumSalary;
      return this;
    }

    /**
     * Sets the sources to ask.
     *
     * @param sources names; empty for all
     * @return this
     */
    public Builder sources(List<String> sources) {
      this.sources = sources;
      return this;
    }

    /**
     * Sets the most jobs wanted.
     *
     * @param limit 1 to {@value SearchRequest#MAX_LIMIT}
     * @return this
     */
    public Builder limit(int limit) {
      this.limit = limit;
      return this;
    }

    /**
     * Sets whether remembered answers are passed over.
     *
     * @param askAgain default false
     * @return this
     */
    public Builder askAgain(boolean askAgain) {
      this.askAgain = askAgain;
      return this;
    }

    /**
     * Sets the order of the result.
     *
     * @param sort default by relevance
     * @return this
     */
    public Builder sort(JobSort sort) {
      this.sort = sort;
      return this;
    }

    /**
     * Sets the values that fit of what was found.
     *
     * @param facets by field
     * @return this
     */
    public Builder facets(Map<FacetField, Set<String>> facets) {
      this.facets = facets;
      return this;
    }

    /**
     * Sets whether expired jobs are given too.
     *
     * @param includeExpired default false
     * @return this
     */
    public Builder includeExpired(boolean includeExpired) {
      this.includeExpired = includeExpired;
      return this;
    }

    /**
     * Makes the request.
     *
     * @return a new value
     * @throws IllegalArgumentException when a value is out of range
     */
    public SearchRequest build() {
      return new SearchRequest(
          titles,
          text,
          places,
          companies,
          remoteOnly,
          employmentTypes,
          postedWithin,
          minimumSalary,
          sources,
          limit,
          askAgain,
          sort,
          facets,
          includeExpired);
    }
  }
}
