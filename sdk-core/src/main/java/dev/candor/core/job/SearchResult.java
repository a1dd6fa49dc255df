package dev.candor.core.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a search found, and how.
 *
 * @param jobs those that fit, best first; at most the request's limit
 * @param sources one report for each source asked, in the order asked
 * @param facets counts over all that fit
 * @param total how many fit, which may exceed the number of jobs given
 * @param found for each of the jobs, who said what of it and whether it is open
 */
public record SearchResult(
    List<Job> jobs,
    List<SourceReport> sources,
    Facets facets,
    int total,
    Map<JobId, FoundJob> found) {

  /** Checks and copies. */
  public SearchResult {
    jobs = List.copyOf(jobs);
    sources = List.copyOf(sources);
    Objects.requireNonNull(facets, "facets");
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
  }

  /**
   * Who said what of a job.
   *
   * @param id of one of the jobs
   * @return empty for a job that is not in the result
   */
  public Optional<FoundJob> found(JobId id) {
    return Optional.ofNullable(found.get(id));
  }
}
