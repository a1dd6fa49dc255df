package dev.candor.core;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.provider.Discovery;
import dev.candor.core.tck.source.FakeJobSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints how long searches take: five sources that answer in 200 ms, and the same remembered. */
final class SearchSpeed {

  private static final int SOURCES = 5;
  private static final int JOBS = 50;

  private SearchSpeed() {}

  /**
   * Measures.
   *
   * @param args the path of a home; none to keep everything in memory
   */
  public static void main(String[] args) throws Exception {
    CandorBuilder builder = Candor.builder().discovery(Discovery.none());
    if (args.length > 0) {
      builder.home(Path.of(args[0]));
    }
    for (int i = 0; i < SOURCES; i++) {
      builder.source(slow("source-" + i, i));
    }
    try (Candor candor = builder.build()) {
      candor.search(SearchRequest.titled("nobody"));
      print("asked", 12, () -> candor.search(SearchRequest.titled("Nurse").fresh()));
      SearchResult result = candor.search(SearchRequest.titled("Nurse"));
      print("remembered", 2_000, () -> candor.search(SearchRequest.titled("Nurse")));
      System.out.println(result.total() + " jobs of " + SOURCES * JOBS + " postings");
    }
  }

  private interface Call {
    Object run() throws Exception;
  }

  private static void print(String what, int times, Call call) throws Exception {
    long[] nanos = new long[times];
    long cpu = 0;
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      long cpuBegun = cpu();
      call.run();
      nanos[i] = System.nanoTime() - begun;
      cpu += i < times / 2 ? 0 : cpu() - cpuBegun;
    }
    Arrays.sort(nanos, times / 2, times); // the first half warms up
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-10s p50 %.3f ms, p95 %.3f ms; %.3f ms of the caller's CPU",
            what,
            nanos[times * 3 / 4] / 1e6,
            nanos[times / 2 + times * 19 / 40] / 1e6,
            cpu / 1e6 / (times - times / 2)));
  }

  /** What the call costs, whatever else the machine does. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static FakeJobSource slow(String name, int number) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      String text =
          "Ward " + i + " of " + (i % 10 == 0 ? 0 : number) + " cares for kind " + i + ". ";
      // a tenth is at two sources
      String company = i % 10 == 0 ? "Clinic " + i : "Clinic " + i + " of " + number;
      jobs.add(
          Job.builder(JobId.of(name, "job " + i), name, "Senior Nurse")
              .company(company)
              .places(List.of(Place.of("City " + i)))
              .description(text.repeat(40))
              .build());
    }
    return FakeJobSource.of(name, jobs)
        .ending(
            (request, sink) -> {
              Thread.sleep(200);
              return new SourceOutcome.Complete("");
            });
  }
}
