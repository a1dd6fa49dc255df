package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One query at a time, and one upsert of 100 known jobs, under JMH. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class IndexBenchmark {

  private static final int BATCH = 1_000;

  /** Jobs in the index. */
  @Param({"20000"})
  public int jobs;

  /** Who is asked. */
  @Param({"candor", "lucene"})
  public String contender;

  private Path folder;
  private Contender asked;
  private List<String> queries;
  private List<Job> known;
  private int next;

  /** For JMH. */
  public IndexBenchmark() {}

  /**
   * Fills the index.
   *
   * @throws Exception when it cannot
   */
  @Setup
  public void fill() throws Exception {
    folder = Files.createTempDirectory("candor-jmh");
    asked = contender.equals("candor") ? new CandorContender(folder) : new PlainLucene(folder);
    for (int from = 0; from < jobs; from += BATCH) {
      asked.upsert(SyntheticJobs.range(from, Math.min(jobs, from + BATCH)));
    }
    queries = SyntheticJobs.queries(300);
    known = SyntheticJobs.range(0, 100);
  }

  /**
   * A text query with the top 25 and six facets.
   *
   * @return its answer
   * @throws Exception when it fails
   */
  @Benchmark
  public Object query() throws Exception {
    return asked.query(queries.get(next++ % queries.size()));
  }

  /**
   * A hundred known jobs seen again, acknowledged on disk.
   *
   * @return this
   * @throws Exception when it fails
   */
  @Benchmark
  public Object upsert() throws Exception {
    asked.upsert(known);
    return this;
  }

  /**
   * Closes the index and removes it.
   *
   * @throws Exception when it cannot
   */
  @TearDown
  public void close() throws Exception {
    asked.close();
    Main.delete(folder);
  }
}
