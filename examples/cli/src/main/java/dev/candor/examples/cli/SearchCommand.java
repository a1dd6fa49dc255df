package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.SourceReport;
import dev.candor.sources.file.FileJobSource;
import dev.candor.sources.page.PageJobSource;
import dev.candor.sources.page.PageProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "A source to ask, such as lever or himalayas; given again, all of them. Without it, those"
              + " that need no naming.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--url", paramLabel = "URL", description = "The page of a job, to be read.")
  private @Nullable String url;

  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private ViewOptions view = new ViewOptions();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  SearchCommand() {}

  @Override
  public Integer call() throws Exception {
    CandorBuilder builder = runtime.builder();
    if (!from.isEmpty()) {
      builder.source(FileJobSource.of(from));
    }
    if (url != null) {
      builder.setting(PageProvider.URL, url);
    }
    try (Candor candor = builder.build()) {
      SearchRequest request = request(candor);
      SearchResult result = search(candor, request);
      if (json) {
        System.out.println(Shapes.line(SearchShapes.result(result)));
      } else {
        new SearchText(result, candor.clock().instant()).print();
        if (view.showsCounts()) {
          FacetText.print(result.facets());
        }
      }
      return exitCode(result);
    }
  }

  private static SearchResult search(Candor candor, SearchRequest request)
      throws InterruptedException {
    try (Arrivals arrivals = new Arrivals()) {
      return candor.search(request, arrivals);
    }
  }

  private SearchRequest request(Candor candor) {
    boolean named = !from.isEmpty() || url != null; // who names a posting wants to see it
    try {
      SearchRequest request = filters.request(candor).toBuilder().sources(asked()).build();
      return view.of(request, named);
    } catch (IllegalArgumentException | InvalidInputException e) {
      throw Main.badUse(spec, String.valueOf(e.getMessage()));
    }
  }

  /** The sources named, and those that files and an address are for. */
  private List<String> asked() {
    List<String> asked = new ArrayList<>(sources);
    if (!from.isEmpty()) {
      asked.add(FileJobSource.NAME);
    }
    if (url != null) {
      asked.add(PageJobSource.NAME);
    }
    return asked;
  }

  /**
   * Something found is a success; nothing found is one where a source truly had nothing. A source
   * that failed or was not set up changes that only where every source asked did.
   */
  private static int exitCode(SearchResult result) {
    List<SourceOutcome> outcomes = result.sources().stream().map(SourceReport::outcome).toList();
    if (result.total() > 0 || outcomes.stream().anyMatch(SearchCommand::isAnswer)) {
      return 0;
    }
    if (outcomes.stream().anyMatch(SourceOutcome.BadInput.class::isInstance)) {
      return Main.BAD_INPUT;
    }
    return outcomes.stream().allMatch(SourceOutcome.NeedsConfiguration.class::isInstance)
        ? CommandLine.ExitCode.USAGE
        : Main.FAILED;
  }

  private static boolean isAnswer(SourceOutcome outcome) {
    return outcome instanceof SourceOutcome.Complete
        || outcome instanceof SourceOutcome.Partial
        || outcome instanceof SourceOutcome.Empty;
  }
}
