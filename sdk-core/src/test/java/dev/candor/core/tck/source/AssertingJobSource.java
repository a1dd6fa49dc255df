package dev.candor.core.tck.source;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Checks that a source and its caller keep the contract; throws {@link AssertionError} otherwise.
 */
public final class AssertingJobSource implements JobSource {

  private final JobSource wrapped;
  private final Capabilities capabilities;

  /**
   * Wraps a source.
   *
   * @param wrapped is watched
   */
  public AssertingJobSource(JobSource wrapped) {
    this.wrapped = wrapped;
    this.capabilities = wrapped.capabilities();
    check(wrapped.name().matches("[a-z][a-z0-9-]{0,63}"), "the name has another form");
  }

  @Override
  public String name() {
    return wrapped.name();
  }

  @Override
  public Capabilities capabilities() {
    check(capabilities.equals(wrapped.capabilities()), "capabilities changed");
    return capabilities;
  }

  @Override
  public Duration freshFor() {
    return wrapped.freshFor();
  }

  @Override
  public String variant() {
    String variant = wrapped.variant();
    check(variant.equals(wrapped.variant()), "the variant changed");
    return variant;
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(sink, "sink");
    Watched watched = new Watched(sink);
    SourceOutcome outcome = wrapped.search(request, watched);
    watched.ended = true;
    check(outcome != null, "no outcome");
    check(outcome.detail() != null, "no detail");
    check(
        outcome instanceof SourceOutcome.Complete || !outcome.detail().isBlank(),
        outcome.name() + " says nothing");
    return outcome;
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a job source broke its contract: " + broken);
    }
  }

  private static final class Watched implements JobSink {
    private final JobSink sink;
    private final Set<JobId> seen = new HashSet<>();
    private volatile boolean ended;
    private boolean busy;

    Watched(JobSink sink) {
      this.sink = sink;
    }

    @Override
    public void accept(Job job) {
      check(job != null, "handed over nothing");
      check(!ended, "handed over a job after its outcome");
      synchronized (seen) {
        check(!busy, "used the sink from two threads at once");
        busy = true;
        check(seen.add(job.id()), "handed over " + job.id() + " twice");
      }
      sink.accept(job);
      synchronized (seen) {
        busy = false;
      }
    }

    @Override
    public boolean wantsMore() {
      return sink.wantsMore();
    }
  }
}
