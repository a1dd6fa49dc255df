package dev.candor.core.tck.source;

import dev.candor.core.job.Filter;
import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A source that follows a script: these jobs, then this outcome, exception or deed. Thread-safe.
 */
public final class FakeJobSource implements JobSource {

  /** What happens after the jobs were handed over. */
  @FunctionalInterface
  public interface Ending {
    /**
     * Ends the run.
     *
     * @param request what was asked
     * @param sink has the jobs already
     * @return the outcome
     * @throws InterruptedException when interrupted
     */
    SourceOutcome end(SearchRequest request, JobSink sink) throws InterruptedException;
  }

  private final String name;
  private final List<Job> jobs;
  private final Capabilities capabilities;
  private final Ending ending;
  private final Duration freshFor;
  private final AtomicInteger searches = new AtomicInteger();

  private FakeJobSource(
      String name,
      List<Job> jobs,
      Capabilities capabilities,
      @Nullable Ending ending,
      Duration freshFor) {
    this.name = name;
    this.jobs = List.copyOf(jobs);
    this.capabilities = capabilities;
    this.ending = ending == null ? (request, sink) -> new SourceOutcome.Complete("") : ending;
    this.freshFor = freshFor;
  }

  /**
   * A source that has these jobs, filters nothing itself, and ends complete.
   *
   * @param name its name
   * @param jobs what it has
   * @return the source
   */
  public static FakeJobSource of(String name, List<Job> jobs) {
    return new FakeJobSource(name, jobs, Capabilities.withNative(), null, Duration.ofHours(6));
  }

  /**
   * This source with another ending.
   *
   * @param other called after the jobs were handed over; may throw
   * @return a changed copy
   */
  public FakeJobSource ending(Ending other) {
    return new FakeJobSource(name, jobs, capabilities, other, freshFor);
  }

  /**
   * This source, claiming to filter.
   *
   * @param filters that it claims; it still gives all its jobs
   * @return a changed copy
   */
  public FakeJobSource claiming(Filter... filters) {
    return new FakeJobSource(name, jobs, Capabilities.withNative(filters), ending, freshFor);
  }

  /**
   * This source, fresh for another time.
   *
   * @param time zero to be asked every time
   * @return a changed copy
   */
  public FakeJobSource fresh(Duration time) {
    return new FakeJobSource(name, jobs, capabilities, ending, time);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Duration freshFor() {
    return freshFor;
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    searches.incrementAndGet();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    for (Job job : jobs) {
      if (!sink.wantsMore()) {
        return new SourceOutcome.Partial("the caller has enough");
      }
      sink.accept(job);
    }
    return ending.end(request, sink);
  }

  /**
   * How often it was asked.
   *
   * @return searches begun
   */
  public int searches() {
    return searches.get();
  }
}
