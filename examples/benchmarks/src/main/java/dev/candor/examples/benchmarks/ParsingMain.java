package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.bayt.BaytProvider;
import dev.candor.sources.indeed.IndeedProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how long answers of boards take to become jobs, beside Jackson and jsoup merely parsing
 * and walking the same bytes: {@code ParsingMain [BAYT]}, with a recorded page of results of Bayt;
 * without one, a page that is made up.
 */
public final class ParsingMain {

  private static final int JOBS = 100;
  private static final int WARM_UP = 150;
  private static final int MEASURED = 100;
  private static final String CANDOR = "candor";
  private static final String BARE = "parse and walk";

  private ParsingMain() {}

  private interface Reading {
    long run() throws Exception;
  }

  /**
   * Runs.
   *
   * @param args file of a recorded page, or none
   * @throws Exception when a page cannot be read
   */
  public static void main(String[] args) throws Exception {
    System.out.println(Machine.describe());
    byte[] indeed = SyntheticPages.indeed(0, JOBS, "").readAllBytes();
    MemoryBoard board =
        new MemoryBoard("indeed", Map.of(), page -> new ByteArrayInputStream(indeed));
    compare(
        "Indeed, 100 jobs with 3 KB of HTML each, made up, %,d KB".formatted(indeed.length / 1024),
        board,
        board.source(new IndeedProvider()),
        () -> BareParser.indeed(indeed));
    byte[] bayt = args.length > 0 ? Files.readAllBytes(Path.of(args[0])) : SyntheticPages.bayt();
    MemoryBoard pages =
        new MemoryBoard(
            "bayt",
            Map.of("candor.source.bayt.max-pages", "1"),
            page -> new ByteArrayInputStream(bayt));
    compare(
        "Bayt, a page of results, %s, %,d KB"
            .formatted(args.length > 0 ? "recorded" : "made up", bayt.length / 1024),
        pages,
        pages.source(new BaytProvider()),
        () -> BareParser.page(bayt));
    System.out.println(Machine.describe());
  }

  private static void compare(String what, MemoryBoard board, JobSource source, Reading bare)
      throws Exception {
    List<Job> jobs = new ArrayList<>();
    SearchRequest request = SearchRequest.titled("Engineer");
    SourceOutcome outcome = board.all(source, request, jobs::add);
    requireComplete(jobs, outcome);
    Reading candor =
        () -> {
          long[] read = new long[1];
          board.all(source, request, job -> read[0] += job.description().length());
          return read[0];
        };
    Timings ours = new Timings(MEASURED);
    Timings theirs = new Timings(MEASURED);
    for (int round = -WARM_UP; round < MEASURED; round++) {
      time(candor, ours, round);
      time(bare, theirs, round);
    }
    System.out.printf(Locale.ROOT, "%n%s; %d jobs; warm, ms a page%n", what, jobs.size());
    System.out.println(Timings.row("", "clock p50", "p95", "processor p50", "p95", "jobs/s"));
    print(CANDOR, ours, jobs.size());
    print(BARE, theirs, jobs.size());
    System.out.println(
        Timings.row(
            "times as long",
            ours.clock(50) / theirs.clock(50),
            ours.clock(95) / theirs.clock(95),
            ours.processor(50) / theirs.processor(50),
            ours.processor(95) / theirs.processor(95)));
  }

  private static void time(Reading reading, Timings into, int round) throws Exception {
    Stopwatch watch = new Stopwatch();
    long read = reading.run();
    if (round >= 0) {
      into.add(watch.clockNanos(), watch.processorNanos());
    }
    if (read == 0) {
      throw new IllegalStateException("nothing was read");
    }
  }

  private static void print(String name, Timings timings, int jobs) {
    System.out.println(
        Timings.row(
            name,
            timings.clock(50),
            timings.clock(95),
            timings.processor(50),
            timings.processor(95),
            String.format(Locale.ROOT, "%,.0f", jobs * 1_000 / timings.processor(50))));
  }

  /** A page that is read badly is read fast. */
  private static void requireComplete(List<Job> jobs, SourceOutcome outcome) throws IOException {
    for (Job job : jobs) {
      if (job.company().isEmpty() || job.places().isEmpty() || job.description().isEmpty()) {
        throw new IOException("not complete: " + job.id() + " after " + outcome);
      }
    }
    if (jobs.isEmpty()) {
      throw new IOException("no jobs: " + outcome);
    }
  }
}
