package dev.candor.core.tck.source;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import java.time.Duration;
import java.util.Random;

/**
 * A source that breaks by a seeded plan: in some runs it throws, before its first job or between
 * two; in the others it does what the wrapped one does. Thread-safe.
 */
public final class CrankyJobSource implements JobSource {

  private final JobSource wrapped;
  private final Random plan;

  /**
   * Wraps a source.
   *
   * @param wrapped does the work
   * @param seed decides which runs break, and where
   */
  public CrankyJobSource(JobSource wrapped, long seed) {
    this.wrapped = wrapped;
    this.plan = new Random(seed);
  }

  @Override
  public String name() {
    return wrapped.name();
  }

  @Override
  public Capabilities capabilities() {
    return wrapped.capabilities();
  }

  @Override
  public Duration freshFor() {
    return wrapped.freshFor();
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    int breaksAt;
    synchronized (plan) {
      breaksAt = plan.nextBoolean() ? plan.nextInt(4) : Integer.MAX_VALUE;
    }
    return wrapped.search(request, new BreakingSink(sink, breaksAt));
  }

  private static final class BreakingSink implements JobSink {
    private final JobSink sink;
    private int left;

    BreakingSink(JobSink sink, int left) {
      this.sink = sink;
      this.left = left;
    }

    @Override
    public void accept(Job job) {
      if (left-- <= 0) {
        throw new IllegalStateException("broken on purpose");
      }
      sink.accept(job);
    }

    @Override
    public boolean wantsMore() {
      return sink.wantsMore();
    }
  }
}
