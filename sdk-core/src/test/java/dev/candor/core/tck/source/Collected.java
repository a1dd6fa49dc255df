package dev.candor.core.tck.source;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.source.JobSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A sink that keeps what it is given, and wants so many. Used by one thread at a time. */
public final class Collected implements JobSink {

  private final int wanted;
  private final List<Job> jobs = new ArrayList<>();

  private Collected(int wanted) {
    this.wanted = wanted;
  }

  /**
   * A sink that always wants more.
   *
   * @return an empty sink
   */
  public static Collected all() {
    return new Collected(Integer.MAX_VALUE);
  }

  /**
   * A sink that wants no more after so many.
   *
   * @param wanted 0 for none at all
   * @return an empty sink
   */
  public static Collected atMost(int wanted) {
    return new Collected(wanted);
  }

  @Override
  public void accept(Job job) {
    jobs.add(Objects.requireNonNull(job, "job"));
  }

  @Override
  public boolean wantsMore() {
    return jobs.size() < wanted;
  }

  /**
   * What was given.
   *
   * @return in order of arrival
   */
  public List<Job> jobs() {
    return List.copyOf(jobs);
  }

  /**
   * Their ids.
   *
   * @return in order of arrival
   */
  public List<JobId> ids() {
    return jobs.stream().map(Job::id).toList();
  }
}
