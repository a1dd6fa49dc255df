package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.SourceReport;
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

/** Searches files, or the sources on the class path. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description =
        "Finds jobs in files or at the sources there are, and says how each source ended.")
final class SearchCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(
      names = "--from",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Recorded API pages, schema.org pages, plain-text or Markdown postings.")
  private List<Path> from = new ArrayList<>();

  @Option(names = "--title", description = "Words of a title; given again, any of them fits.")
  private List<String> titles = new ArrayList<>();

  @Option(names = "--text", description = "Words that must all occur.")
  private String text = "";

  @Option(names = "--remote", description = "Remote jobs alone.")
  private boolean remote;

  @Option(names = "--limit", description = "Most jobs printed: 1 to 1000, default 50.")
  private int limit = SearchRequest.DEFAULT_LIMIT;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  SearchCommand() {}

  @Override
  public Integer call() throws Exception {
    CandorBuilder builder = runtime.builder();
    if (!from.isEmpty()) {
      builder.source(FileJobSource.of(from));
    }
    try (Candor candor = builder.build()) {
      SearchResult result = candor.search(request());
      if (json) {
        System.out.println(Shapes.line(Shapes.search(result)));
      } else {
        print(result);
      }
      return exitCode(result);
    }
  }

  private SearchRequest request() {
    try {
      return SearchRequest.builder()
          .titles(titles)
          .text(text)
          .remoteOnly(remote)
          .sources(from.isEmpty() ? List.of() : List.of(FileJobSource.NAME))
          .limit(limit)
          .build();
    } catch (IllegalArgumentException e) {
      throw Main.badUse(spec, String.valueOf(e.getMessage()));
    }
  }

  private static void print(SearchResult result) {
    for (Job job : result.jobs()) {
      System.out.printf(
          "%s  %s | %s | %s | %s%n",
          job.id(), job.title(), job.company(), job.place(), job.workMode().code());
    }
    for (SourceReport report : result.sources()) {
      System.out.printf(
          "%s: %s, %d jobs%s%n",
          report.source(),
          report.outcome().name(),
          report.jobs(),
          report.outcome().detail().isEmpty() ? "" : ": " + report.outcome().detail());
    }
  }

  /** Something found is a success; nothing found is one where a source truly had nothing. */
  private static int exitCode(SearchResult result) {
    boolean answered =
        result.total() > 0
            || result.sources().stream().anyMatch(report -> isAnswer(report.outcome()));
    if (answered) {
      return 0;
    }
    boolean badInput =
        result.sources().stream()
            .anyMatch(report -> report.outcome() instanceof SourceOutcome.BadInput);
    return badInput ? Main.BAD_INPUT : Main.FAILED;
  }

  private static boolean isAnswer(SourceOutcome outcome) {
    return outcome instanceof SourceOutcome.Complete
        || outcome instanceof SourceOutcome.Partial
        || outcome instanceof SourceOutcome.Empty;
  }
}
