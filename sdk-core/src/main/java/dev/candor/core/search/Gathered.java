package dev.candor.core.search;

import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SourceReport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sources gave for one request.
 *
 * @param found the jobs that fit and are not expired, each once, in the order of the sources
 * @param reports one for each source asked, in their order; then one for each unknown name
 * @param foundBy for each job the name of the source that gave it first
 */
public record Gathered(
    List<FoundJob> found, List<SourceReport> reports, Map<JobId, String> foundBy) {
  /** Copies. */
  public Gathered {
    found = List.copyOf(found);
    reports = List.copyOf(reports);
    foundBy = Collections.unmodifiableMap(new LinkedHashMap<>(foundBy));
  }

  /**
   * The jobs alone.
   *
   * @return in the order of the sources
   */
  public List<Job> jobs() {
    return found.stream().map(FoundJob::job).toList();
  }
}
