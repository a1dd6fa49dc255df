package dev.candor.examples.benchmarks;

import dev.candor.core.Candor;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.provider.Discovery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures a first ingestion, in which every job is scored, indexed and promoted, and the next one,
 * to which every job is known: {@code IngestMain [JOBS] [PARENT]}, by default 486 jobs, with homes
 * on the disk below the parent, by default in the folder of temporary files.
 */
public final class IngestMain {

  private static final int JOBS = 486;
  private static final int ROUNDS = 2;

  private IngestMain() {}

  /**
   * Runs.
   *
   * @param args how many jobs, and where homes are made
   * @throws Exception when an ingestion fails
   */
  public static void main(String[] args) throws Exception {
    int jobs = args.length > 0 ? Integer.parseInt(args[0]) : JOBS;
    System.out.println(Machine.describe());
    System.out.printf(Locale.ROOT, "%nIngestion of %,d jobs into a home on a disk%n", jobs);
    System.out.println(Timings.row("", "seconds", "processor", "taken", "known"));
    for (int round = 1; round <= ROUNDS; round++) {
      Path home =
          args.length > 1
              ? Files.createTempDirectory(Path.of(args[1]), "candor-ingest")
              : Files.createTempDirectory("candor-ingest");
      try {
        round(round, home, SyntheticJobs.range(round * jobs, (round + 1) * jobs));
      } finally {
        Main.delete(home);
      }
    }
    System.out.println(Machine.describe());
  }

  private static void round(int round, Path home, List<Job> jobs) throws Exception {
    SearchRequest search =
        SearchRequest.builder()
            .titles(SyntheticJobs.TITLES)
            .sources(List.of("slow-0"))
            .limit(jobs.size() + 1)
            .build();
    IngestRequest request = IngestRequest.of("slow-0", search).atLeast(0).promoting();
    try (Candor candor =
        Candor.builder()
            .discovery(Discovery.none())
            .home(home)
            .source(new SlowSource(0, jobs))
            .build()) {
      print("first, round " + round, candor, request);
      print("next", candor, request);
    }
  }

  private static void print(String name, Candor candor, IngestRequest request) throws Exception {
    Stopwatch watch = new Stopwatch();
    IngestRun run = candor.ingest().run(request);
    System.out.println(
        Timings.row(
            name,
            watch.clockNanos() / 1e9,
            watch.processorNanos() / 1e9,
            run.counts().added(),
            run.counts().duplicate()));
    if (!run.error().isEmpty()) {
      throw new IllegalStateException(run.error());
    }
  }
}
