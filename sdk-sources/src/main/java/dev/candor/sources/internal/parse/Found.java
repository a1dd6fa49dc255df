package dev.candor.sources.internal.parse;

import dev.candor.core.job.Job;
import java.util.List;

/**
 * What was found in something from outside.
 *
 * @param jobs in the order found
 * @param problems one phrase for each thing that could not be used
 */
public record Found(List<Job> jobs, List<String> problems) {
  /** Copies. */
  public Found {
    jobs = List.copyOf(jobs);
    problems = List.copyOf(problems);
  }

  /**
   * Nothing, for one reason.
   *
   * @param problem one phrase
   * @return without jobs
   */
  public static Found nothing(String problem) {
    return new Found(List.of(), List.of(problem));
  }
}
