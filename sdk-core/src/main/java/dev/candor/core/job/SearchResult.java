package dev.candor.core.job;

import java.util.List;
import java.util.Objects;

/**
 * What a search found, and how.
 *
 * @param jobs those that fit, best first; at most the request's limit
 * @param sources one report for each source asked, in the order asked
 * @param facets counts over all that fit
 * @param total how many fit, which may exceed the number of jobs given
 */
public record SearchResult(List<Job> jobs, List<SourceReport> sources, Facets facets, int total) {
  /** Checks and copies. */
  public SearchResult {
    jobs = List.copyOf(jobs);
    sources = List.copyOf(sources);
    Objects.requireNonNull(facets, "facets");
  }
}
