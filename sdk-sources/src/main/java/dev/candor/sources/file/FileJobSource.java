package dev.candor.sources.file;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.parse.Found;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Jobs from files: recorded pages of the Himalayas API, schema.org postings (in a page or alone),
 * postings in plain text or Markdown. A file that cannot be used is told in the outcome, and the
 * others still give their jobs. Files are read anew for every search; the same posting counts once,
 * however often it is given. Immutable and thread-safe.
 *
 * <p>Jobs carry the name of who published them: {@code himalayas}, {@code page} for schema.org
 * markup, {@code file} for text.
 */
public final class FileJobSource implements JobSource {

  /** Its name. */
  public static final String NAME = "file";

  /** Largest file read, in bytes: {@value}. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final int MOST_TOLD = 20;

  private final List<Path> files;

  private FileJobSource(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /**
   * A source over files.
   *
   * @param files read in this order, at most {@value #MAX_BYTES} bytes each
   * @return the source; files that are not there are told when it is asked
   */
  public static FileJobSource of(List<Path> files) {
    return new FileJobSource(files);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.withNative();
  }

  /**
   * Zero: a file may have changed, and is read faster than remembered.
   *
   * @return zero
   */
  @Override
  public Duration freshFor() {
    return Duration.ZERO;
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    Run run = new Run(sink);
    for (Path file : files) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped before " + file.getFileName());
      }
      if (!sink.wantsMore()) {
        return run.stopped(files.size());
      }
      run.take(file);
    }
    return run.outcome();
  }

  /** One reading of all files. */
  private static final class Run {
    private final JobSink sink;
    private final Set<JobId> given = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private int read;
    private int again;

    Run(JobSink sink) {
      this.sink = sink;
    }

    void take(Path file) {
      Found found = PostingFile.read(file);
      read++;
      found.problems().forEach(problem -> problems.add(PostingFile.nameOf(file) + ": " + problem));
      for (Job job : found.jobs()) {
        if (given.add(job.id())) {
          sink.accept(job);
        } else {
          again++;
        }
      }
    }

    SourceOutcome stopped(int files) {
      int left = files - read;
      problems.add(left + " of " + files + " files were not read: no more jobs were wanted");
      return new SourceOutcome.Partial(told());
    }

    SourceOutcome outcome() {
      if (read == 0) {
        return new SourceOutcome.BadInput("No file was given");
      }
      if (given.isEmpty()) {
        return problems.isEmpty()
            ? new SourceOutcome.Empty("The files were read and hold no jobs")
            : new SourceOutcome.BadInput(told());
      }
      return problems.isEmpty()
          ? new SourceOutcome.Complete(repeated())
          : new SourceOutcome.Partial(told());
    }

    private String repeated() {
      return again == 0 ? "" : again + " postings were given more than once and count once";
    }

    private String told() {
      List<String> told =
          new ArrayList<>(problems.subList(0, Math.min(MOST_TOLD, problems.size())));
      if (problems.size() > MOST_TOLD) {
        told.add("and " + (problems.size() - MOST_TOLD) + " more problems");
      }
      return String.join("; ", told);
    }
  }
}
