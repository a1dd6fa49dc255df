package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.ingest.BookmarkReset;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.provider.FoundProvider;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.file.FileJobSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The history of ingestions of a folder. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Lists the last runs of ingest, the newest first, failed and empty ones too.",
    subcommands = {RunsCommand.Reset.class, RunsCommand.Undo.class})
final class RunsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only those of a source; given again, of each.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  RunsCommand() {}

  @Override
  public Integer call() {
    try (Candor candor = Decisions.open(runtime, spec)) {
      List<IngestRun> runs = new ArrayList<>();
      names(candor).forEach(name -> runs.addAll(candor.ingest().runs(name)));
      runs.sort(Comparator.comparing(IngestRun::startedAt).reversed());
      ObjectNode result = Shapes.object();
      ArrayNode all = result.putArray("runs");
      runs.forEach(run -> all.add(RunShapes.run(run)));
      if (json) {
        System.out.println(Shapes.line(result));
      } else {
        runs.forEach(run -> System.out.println(RunShapes.line(run)));
        System.out.println(runs.size() + (runs.size() == 1 ? " run" : " runs"));
      }
      return 0;
    }
  }

  private Stream<String> names(Candor candor) {
    return sources.isEmpty()
        ? Stream.concat(
                candor.providers().stream()
                    .filter(one -> one.plug() == JobSource.class)
                    .map(FoundProvider::name),
                Stream.of(FileJobSource.NAME))
            .distinct()
        : sources.stream().distinct();
  }

  private static int tell(BookmarkReset done, boolean json) {
    ObjectNode result = Shapes.object();
    String line;
    if (done instanceof BookmarkReset.Reset reset) {
      String until = Shapes.second(reset.undoUntil());
      line = "The next run asks for everything. Until " + until + ": runs undo " + reset.undo();
      result.put("reset", true).put("undo", reset.undo().value());
    } else if (done instanceof BookmarkReset.Restored restored) {
      line = "Taken back: read up to " + restored.now().seenUpTo();
      result.put("restored", Shapes.text(restored.now().seenUpTo()));
    } else {
      line = ((BookmarkReset.Refused) done).reason();
      result.put("refused", line);
    }
    System.out.println(json ? Shapes.line(result) : line);
    return done instanceof BookmarkReset.Refused ? Main.BAD_INPUT : 0;
  }

  /** Forgets how far a query was read; the history stays. */
  @Command(
      name = "reset",
      mixinStandardHelpOptions = true,
      description = "Forgets how far a query was read, named as it was to ingest.")
  static final class Reset implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private RuntimeOptions runtime = new RuntimeOptions();

    @Option(names = "--source", paramLabel = "NAME", required = true, description = "The source.")
    private String source = "";

    @Mixin private FilterOptions filters = new FilterOptions();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    Reset() {}

    @Override
    public Integer call() {
      try (Candor candor = Decisions.open(runtime, spec)) {
        return tell(candor.ingest().reset(source, request(candor)), json);
      }
    }

    private SearchRequest request(Candor candor) {
      try {
        return filters.request(candor);
      } catch (IllegalArgumentException | InvalidInputException e) {
        throw Main.badUse(spec, String.valueOf(e.getMessage()));
      }
    }
  }

  /** Takes a reset back. */
  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes a reset back, as long as no run has gone on from it.")
  static final class Undo implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private RuntimeOptions runtime = new RuntimeOptions();

    @Parameters(paramLabel = "TOKEN", description = "As it was printed.")
    private String token = "";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    Undo() {}

    @Override
    public Integer call() {
      try (Candor candor = Decisions.open(runtime, spec)) {
        return tell(candor.ingest().undo(Decisions.token(token)), json);
      }
    }
  }
}
