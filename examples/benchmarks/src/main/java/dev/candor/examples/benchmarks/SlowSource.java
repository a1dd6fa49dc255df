package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A source that takes its time; a tenth of its jobs is at the other such sources, too. */
final class SlowSource implements JobSource {

  static final int JOBS = 50;
  static final Duration DELAY = Duration.ofMillis(200);

  private final String name;
  private final List<Job> jobs;

  SlowSource(int number) {
    this(number, IntStream.range(0, JOBS).mapToObj(job -> job(number, job)).toList());
  }

  SlowSource(int number, List<Job> jobs) {
    this.name = name(number);
    this.jobs = List.copyOf(jobs);
  }

  private static String name(int number) {
    return "slow-" + number;
  }

  private static Job job(int number, int job) {
    int home = job % 10 == 0 ? 0 : number;
    String text = "Ward " + job + " of " + home + " cares for kind " + job + ". ";
    return Job.builder(JobId.of(name(number), "job " + job), name(number), "Senior Nurse")
        .company("Clinic " + job + " of " + home)
        .places(List.of(Place.of("City " + job)))
        .description(text.repeat(40))
        .build();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.withNative();
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    Thread.sleep(DELAY.toMillis());
    for (Job job : jobs) {
      if (!sink.wantsMore()) {
        break;
      }
      sink.accept(job);
    }
    return new SourceOutcome.Complete("");
  }
}
