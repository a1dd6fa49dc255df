package dev.candor.core.search;

import dev.candor.core.error.CandorException;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One source at work: takes its jobs, and turns whatever it does into an answer. */
final class SourceRun implements Callable<Answer> {

  private static final Logger LOG = LoggerFactory.getLogger(SourceRun.class);

  /** More than any search gives; a source that goes on for ever fills no memory. */
  private static final int MOST_JOBS = 20 * SearchRequest.MAX_LIMIT;

  private final JobSource source;
  private final SearchRequest request;
  private final RunMemory memory;
  private final Inbox inbox;
  private final Instant begun;
  private final CountDownLatch started = new CountDownLatch(1);

  SourceRun(JobSource source, Asked asked, RunMemory memory, BooleanSupplier inTime) {
    this.source = source;
    this.request = asked.request();
    this.memory = memory;
    this.begun = asked.at();
    this.inbox = new Inbox(asked, inTime);
  }

  CountDownLatch started() {
    return started;
  }

  @Override
  public Answer call() {
    started.countDown();
    Answer answer = memory.ask(source, request, () -> inbox.answer(outcome()));
    inbox.tell(answer);
    return answer;
  }

  private SourceOutcome outcome() {
    try {
      SourceOutcome outcome = source.search(request, inbox);
      return outcome == null
          ? new SourceOutcome.Failed("The source ended without saying how")
          : outcome;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the thread may be the caller's: it is told there
      return new SourceOutcome.Failed("The source was interrupted");
    } catch (CandorException e) {
      return new SourceOutcome.Failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      LOG.debug("Source {} broke", source.name(), e);
      return new SourceOutcome.Failed("The source broke: " + brief(e));
    }
  }

  private static String brief(Throwable e) {
    String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    return e.getClass().getSimpleName()
        + (e.getMessage() == null ? "" : ": " + said.substring(0, Math.min(200, said.length())));
  }

  /** The answer so far, when no more is waited for. */
  Answer cut(String why) {
    Answer answer = inbox.answer(new SourceOutcome.Failed(why));
    memory.remember(source, request, answer);
    inbox.tell(answer);
    return answer;
  }

  /** Takes jobs until it is closed; what comes later changes nothing. */
  private final class Inbox implements JobSink {
    private final Asked asked;
    private final BooleanSupplier inTime;
    private final Map<JobId, Job> jobs = new LinkedHashMap<>();
    private int fitting;
    private boolean closed;
    private boolean full;

    Inbox(Asked asked, BooleanSupplier inTime) {
      this.asked = asked;
      this.inTime = inTime;
    }

    @Override
    public void accept(Job job) {
      boolean fits = asked.filters().fits(Objects.requireNonNull(job), source.capabilities());
      if (taken(job, fits && asked.shows(job)) && fits) {
        asked.listening().found(job);
      }
    }

    private synchronized boolean taken(Job job, boolean counts) {
      if (closed || jobs.containsKey(job.id())) {
        return false;
      }
      full = jobs.size() == MOST_JOBS;
      if (!full) {
        jobs.put(job.id(), job);
        fitting += counts ? 1 : 0;
      }
      return !full;
    }

    @Override
    public synchronized boolean wantsMore() {
      return !closed
          && fitting < request.limit()
          && jobs.size() < MOST_JOBS
          && !Thread.currentThread().isInterrupted()
          && inTime.getAsBoolean();
    }

    synchronized Answer answer(SourceOutcome outcome) {
      closed = true;
      SourceOutcome told =
          full
              ? new SourceOutcome.Partial(
                  Detail.join(outcome.detail(), "more than " + MOST_JOBS + " jobs were not taken"))
              : outcome;
      return Answer.of(List.copyOf(jobs.values()), told, begun);
    }

    private synchronized boolean isKnown(Job job) {
      return jobs.containsKey(job.id());
    }

    /** Tells the end, and before it what another search was given for both. */
    void tell(Answer answer) {
      asked.tell(source, answer, job -> !isKnown(job));
    }
  }
}
