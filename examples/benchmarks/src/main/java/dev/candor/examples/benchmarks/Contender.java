package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import java.util.List;

/** A store of jobs that answers text queries with the top 25 and six facets. Single-threaded. */
interface Contender extends AutoCloseable {

  /** Jobs of an answer. */
  int TOP = 25;

  /** Values of each facet. */
  int FACET_VALUES = 10;

  /** Adds or replaces jobs; they are on disk and found when this returns. */
  void upsert(List<Job> jobs) throws Exception;

  /** Looks for jobs that have all these words. */
  Answer query(String words) throws Exception;

  /** What every contender must agree on: hits in all, and the highest count of each facet. */
  record Answer(int total, int jobs, List<Integer> highest) {
    public Answer {
      highest = List.copyOf(highest);
    }
  }
}
