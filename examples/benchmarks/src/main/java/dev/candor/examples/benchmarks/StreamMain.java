package dev.candor.examples.benchmarks;

import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.indeed.IndeedProvider;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/**
 * Shows that the heap is bounded while a board gives 100 MB: {@code java -Xmx64m ... StreamMain
 * [JOBS]}, with so many jobs a page, by default 1,000, which makes pages of 4 MB. Then a page of
 * more than is read at once, which is refused.
 */
public final class StreamMain {

  private static final long STREAM = 100L << 20;
  private static final int JOBS = 1_000;
  private static final int TOO_MANY = 3_000;

  private StreamMain() {}

  /**
   * Runs.
   *
   * @param args how many jobs a page
   * @throws Exception when the board cannot be read
   */
  public static void main(String[] args) throws Exception {
    System.out.println(Machine.describe());
    int jobs = args.length > 0 ? Integer.parseInt(args[0]) : JOBS;
    long size = SyntheticPages.indeed(0, jobs, "c").transferTo(OutputStream.nullOutputStream());
    int pages = (int) ((STREAM + size - 1) / size);
    System.out.printf(
        Locale.ROOT,
        "%nPages of %,d bytes, %d MB in all; and a page of %d jobs%n",
        size,
        (pages * size) >> 20,
        TOO_MANY);
    System.out.println(Timings.row("", "pages", "jobs", "peak heap MB"));
    read("stream", jobs, pages);
    read("too large", TOO_MANY, 1);
  }

  private static void read(String name, int jobs, int pages) throws InterruptedException {
    MemoryBoard board =
        new MemoryBoard(
            "indeed",
            Map.of("candor.source.indeed.max-pages", "1000"),
            page -> SyntheticPages.indeed(page * jobs, jobs, page + 1 < pages ? "c" + page : ""));
    JobSource source = board.source(new IndeedProvider());
    long[] seen = new long[2];
    SourceOutcome outcome =
        board.all(
            source,
            SearchRequest.titled("Engineer"),
            job -> {
              seen[0]++;
              seen[1] = Math.max(seen[1], used());
            });
    System.out.println(
        Timings.row(name, pages, String.format(Locale.ROOT, "%,d", seen[0]), seen[1] >> 20));
    System.out.println("    " + outcome.name() + ": " + outcome.detail());
  }

  /** With what is not collected yet. */
  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
