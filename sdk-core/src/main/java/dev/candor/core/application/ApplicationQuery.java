package dev.candor.core.application;

import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.FitTier;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which applications are wanted.
 *
 * @param states any of which fits; empty for all
 * @param text words that must all occur in title, employer, place, description or notes, or ""; no
 *     character is special
 * @param tiers any of which fits; empty for all
 * @param after those up to and including this id are passed over, or null to start
 * @param limit most given on one page, 1 to {@value #MAX_LIMIT}
 */
public record ApplicationQuery(
    Set<ApplicationState> states,
    String text,
    Set<FitTier> tiers,
    @Nullable ApplicationId after,
    int limit) {

  /** Most on one page when nothing is said. */
  public static final int DEFAULT_LIMIT = 50;

  /** Most on one page. */
  public static final int MAX_LIMIT = 1000;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the limit is out of range
   */
  public ApplicationQuery {
    states = Set.copyOf(states);
    text = Objects.requireNonNull(text, "text").strip();
    tiers = Set.copyOf(tiers);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
    }
  }

  /**
   * All applications.
   *
   * @return a query without filters
   */
  public static ApplicationQuery all() {
    return new ApplicationQuery(Set.of(), "", Set.of(), null, DEFAULT_LIMIT);
  }

  /**
   * Those to work on: promoted, preparing or ready.
   *
   * @return a query by state
   */
  public static ApplicationQuery inbox() {
    return all().in(Transitions.INBOX);
  }

  /**
   * This query, for other states.
   *
   * @param others any of which fits; empty for all
   * @return a changed copy
   */
  public ApplicationQuery in(Set<ApplicationState> others) {
    return new ApplicationQuery(others, text, tiers, after, limit);
  }

  /**
   * This query, for one state.
   *
   * @param state which
   * @return a changed copy
   */
  public ApplicationQuery in(ApplicationState state) {
    return in(EnumSet.of(state));
  }

  /**
   * This query, with other words.
   *
   * @param words that must all occur
   * @return a changed copy
   */
  public ApplicationQuery text(String words) {
    return new ApplicationQuery(states, words, tiers, after, limit);
  }

  /**
   * This query, for other tiers.
   *
   * @param others any of which fits; empty for all
   * @return a changed copy
   */
  public ApplicationQuery tiers(Set<FitTier> others) {
    return new ApplicationQuery(states, text, others, after, limit);
  }

  /**
   * This query, from another place on.
   *
   * @param id {@link ApplicationPage#next()} of the page before, or null to start
   * @return a changed copy
   */
  public ApplicationQuery after(@Nullable ApplicationId id) {
    return new ApplicationQuery(states, text, tiers, id, limit);
  }

  /**
   * This query, with another size of the page.
   *
   * @param most 1 to {@value #MAX_LIMIT}
   * @return a changed copy
   */
  public ApplicationQuery atMost(int most) {
    return new ApplicationQuery(states, text, tiers, after, most);
  }
}
