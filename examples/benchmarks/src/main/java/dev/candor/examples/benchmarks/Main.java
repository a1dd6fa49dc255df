package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import dev.candor.examples.benchmarks.Contender.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the index beside plain Lucene and SQLite: {@code Main [JOBS] [QUERIES]}, by default
 * 200,000 and 300. Above 200,000 jobs SQLite is left out. Contenders take turns at every batch and
 * query, and must give the same answers.
 */
public final class Main {

  private static final String CANDOR = "candor";
  private static final int SQLITE_JOBS = 200_000;
  private static final int BATCH = 1_000;
  private static final int WARM_UP_JOBS = 5_000;
  private static final int WARM_UP_PASSES = 3;

  private final int jobs;
  private final List<String> queries;

  private Main(int jobs, int queries) {
    this.jobs = jobs;
    this.queries = SyntheticJobs.queries(queries);
  }

  /**
   * Runs.
   *
   * @param args how many jobs, and how many queries
   * @throws Exception when a contender fails
   */
  public static void main(String[] args) throws Exception {
    int jobs = args.length > 0 ? Integer.parseInt(args[0]) : SQLITE_JOBS;
    int queries = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    System.out.println(Machine.describe());
    Path folder = Files.createTempDirectory("candor-benchmark");
    try {
      new Main(jobs, queries).run(folder);
    } finally {
      delete(folder);
    }
    System.out.println(Machine.describe());
  }

  private void run(Path folder) throws Exception {
    warmUp(folder);
    Map<String, Contender> contenders = new LinkedHashMap<>();
    try (Contender candor = new CandorContender(folder.resolve("candor"));
        Contender lucene = new PlainLucene(folder.resolve("lucene"));
        Contender sqlite = new SqliteFts(folder.resolve("sqlite.db"))) {
      contenders.put(CANDOR, candor);
      contenders.put("plain Lucene", lucene);
      if (jobs <= SQLITE_JOBS) {
        contenders.put("SQLite FTS5", sqlite);
      }
      load(contenders);
      ask(contenders);
    }
  }

  /** Compiles the code of both before anything is measured. */
  private static void warmUp(Path folder) throws Exception {
    try (Contender candor = new CandorContender(folder.resolve("warm-candor"));
        Contender lucene = new PlainLucene(folder.resolve("warm-lucene"))) {
      for (int from = 0; from < WARM_UP_JOBS; from += BATCH) {
        List<Job> batch = SyntheticJobs.range(from, from + BATCH);
        candor.upsert(batch);
        lucene.upsert(batch);
      }
    }
  }

  private void load(Map<String, Contender> contenders) throws Exception {
    Map<String, long[]> times = new LinkedHashMap<>();
    contenders.keySet().forEach(name -> times.put(name, new long[2]));
    for (int from = 0; from < jobs; from += BATCH) {
      List<Job> batch = SyntheticJobs.range(from, Math.min(jobs, from + BATCH));
      for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
        Stopwatch watch = new Stopwatch();
        contender.getValue().upsert(batch);
        long[] sums = times.getOrDefault(contender.getKey(), new long[2]);
        sums[0] += watch.clockNanos();
        sums[1] += watch.processorNanos();
      }
    }
    System.out.printf(
        Locale.ROOT, "%nUpsert of %,d jobs, forced to disk every %,d; jobs/s%n", jobs, BATCH);
    System.out.println(Timings.row("", "by clock", "by processor"));
    times.forEach(
        (name, nanos) ->
            System.out.println(
                Timings.row(
                    name, Math.round(jobs * 1e9 / nanos[0]), Math.round(jobs * 1e9 / nanos[1]))));
  }

  private void ask(Map<String, Contender> contenders) throws Exception {
    Map<String, Timings> times = new LinkedHashMap<>();
    contenders.keySet().forEach(name -> times.put(name, new Timings(queries.size())));
    long hits = 0;
    for (int pass = 0; pass < WARM_UP_PASSES + 1; pass++) {
      boolean isMeasured = pass == WARM_UP_PASSES;
      for (String query : queries) {
        Answer answer = ask(query, contenders, pass, isMeasured ? times : Map.of());
        hits += isMeasured ? answer.total() : 0;
      }
    }
    print(times, hits / queries.size());
  }

  private static Answer ask(
      String query, Map<String, Contender> contenders, int pass, Map<String, Timings> times)
      throws Exception {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
      // what is not compiled while it runs needs no more than its pages in memory
      if (pass < WARM_UP_PASSES - 1 && contender.getValue() instanceof SqliteFts) {
        continue;
      }
      Stopwatch watch = new Stopwatch();
      answers.put(contender.getKey(), contender.getValue().query(query));
      Timings timings = times.get(contender.getKey());
      if (timings != null) {
        timings.add(watch.clockNanos(), watch.processorNanos());
      }
    }
    if (answers.values().stream().distinct().count() > 1) {
      throw new IllegalStateException("'" + query + "' has different answers: " + answers);
    }
    return answers.values().iterator().next();
  }

  private void print(Map<String, Timings> times, long hits) {
    System.out.printf(
        Locale.ROOT,
        "%n%,d text queries over %,d jobs, on average %,d hits; top %d and 6 facets; warm, ms%n",
        queries.size(),
        jobs,
        hits,
        Contender.TOP);
    System.out.println(Timings.row("", "clock p50", "p95", "processor p50", "p95"));
    times.forEach(
        (name, timings) ->
            System.out.println(
                Timings.row(
                    name,
                    timings.clock(50),
                    timings.clock(95),
                    timings.processor(50),
                    timings.processor(95))));
    System.out.printf(Locale.ROOT, "%nTimes as long as %s takes%n", CANDOR);
    Timings candor = times.getOrDefault(CANDOR, new Timings(0));
    times.forEach(
        (name, timings) ->
            System.out.println(
                Timings.row(
                    name,
                    timings.clock(50) / candor.clock(50),
                    timings.clock(95) / candor.clock(95),
                    timings.processor(50) / candor.processor(50),
                    timings.processor(95) / candor.processor(95))));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
