package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.ingest.IngestListener;
import dev.candor.core.ingest.Ingestion;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.job.JobId;
import dev.candor.cv.CvStudio;
import dev.candor.cv.profile.read.ProfileReader;
import dev.candor.sources.file.FileJobSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pulls what is new from one source, scores it, and keeps what fits. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Pulls what is new from a source, scores it, and keeps what fits in the folder. Scored by"
            + " --profile, else by the settings candor.score.*, else by what is looked for.")
final class IngestCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(names = "--source", paramLabel = "NAME", description = "The source to ask.")
  private @Nullable String source;

  @Option(
      names = "--from",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files to read instead of a source.")
  private List<Path> from = new ArrayList<>();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--profile", paramLabel = "FILE", description = "The master CV to score by.")
  private @Nullable Path profile;

  @Option(names = "--threshold", description = "Least score that is kept: 0 to 100, default 70.")
  private int threshold = IngestRequest.DEFAULT_THRESHOLD;

  @Option(names = "--unscored", description = "Keeps every job, without a score.")
  private boolean unscored;

  @Option(names = "--full", description = "Asks for everything, not only for what is newer.")
  private boolean full;

  @Option(names = "--promote", description = "Makes applications of the jobs that are kept.")
  private boolean promote;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  IngestCommand() {}

  @Override
  public Integer call() throws Exception {
    if ((source == null) == from.isEmpty()) {
      throw Main.badUse(spec, "Name one --source, or files with --from");
    }
    CandorBuilder builder = runtime.builder();
    if (!from.isEmpty()) {
      builder.source(FileJobSource.of(from));
    }
    try (Candor candor = Decisions.open(runtime, builder, spec)) {
      IngestRun run = run(candor);
      if (json) {
        System.out.println(Shapes.line(RunShapes.run(run)));
      } else {
        System.out.println(RunShapes.line(run));
        run.added().forEach(id -> System.out.println("    " + line(candor, id)));
        if (run.counts().fetched() >= filters.limit()) {
          System.out.println(
              "    As many as were asked for: there may be more, which a higher --limit sees");
        }
      }
      return RunShapes.code(run);
    }
  }

  private IngestRun run(Candor candor) throws InterruptedException {
    IngestRequest request = request(candor);
    Ingestion ingestion = candor.ingest();
    if (profile != null) {
      ingestion = ingestion.scoredBy(CvStudio.create(candor, ProfileReader.read(profile)).scorer());
    }
    try (Bar bar = new Bar()) {
      return ingestion.run(request, bar);
    }
  }

  private IngestRequest request(Candor candor) {
    try {
      IngestRequest request =
          IngestRequest.of(source == null ? FileJobSource.NAME : source, filters.request(candor))
              .atLeast(threshold);
      request = unscored ? request.unscored() : request;
      request = full ? request.full() : request;
      return promote ? request.promoting() : request;
    } catch (IllegalArgumentException | InvalidInputException e) {
      throw Main.badUse(spec, String.valueOf(e.getMessage()));
    }
  }

  private static String line(Candor candor, JobId id) {
    return candor
        .index()
        .get(id)
        .map(
            one ->
                id
                    + (one.score() == null ? "" : "  " + one.score())
                    + "  "
                    + one.job().title()
                    + (one.job().company().isEmpty() ? "" : " at " + one.job().company()))
        .orElse(id.value());
  }

  /** Jobs done of those to do, on a terminal. */
  private static final class Bar implements IngestListener, AutoCloseable {
    private final Progress bar = Progress.of("Jobs", -1);

    @Override
    public void advanced(dev.candor.core.work.Progress progress) {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
