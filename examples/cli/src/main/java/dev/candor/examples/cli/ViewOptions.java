package dev.candor.examples.cli;

import dev.candor.core.job.FacetField;
import dev.candor.core.job.JobSort;
import dev.candor.core.job.SearchRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** What is shown of what was found. A wrong value is an {@link IllegalArgumentException}. */
final class ViewOptions {

  @Option(
      names = "--facet",
      paramLabel = "FIELD=VALUE",
      description =
          "Shows only jobs of this value, such as seniority=senior or workMode=hybrid; given again"
              + " for one field, any of its values fits.")
  private List<String> facets = new ArrayList<>();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance (default), newest, salary or score.")
  private String sort = JobSort.RELEVANCE.code();

  @Option(
      names = "--expired",
      description = "Shows jobs that have ended, too; of --from and --url they always are.")
  private boolean expired;

  @Option(names = "--fresh", description = "Asks the sources even where answers are remembered.")
  private boolean fresh;

  @Option(
      names = "--facets",
      description = "Prints how many of the jobs that fit have which value: skills, places, pay.")
  private boolean counts;

  ViewOptions() {}

  /** Whether counts are printed. */
  boolean showsCounts() {
    return counts;
  }

  /** The request, seen so; ended jobs where they are asked for here or wanted anyway. */
  SearchRequest of(SearchRequest request, boolean endedToo) {
    return request.toBuilder()
        .sort(FilterOptions.one("order", JobSort.values(), JobSort::code, sort))
        .facets(facets())
        .includeExpired(expired || endedToo)
        .askAgain(fresh)
        .build();
  }

  private Map<FacetField, Set<String>> facets() {
    Map<FacetField, Set<String>> chosen = new EnumMap<>(FacetField.class);
    for (String facet : facets) {
      int at = facet.indexOf('=');
      if (at < 1 || at == facet.length() - 1) {
        throw new IllegalArgumentException("'" + facet + "' is not of the form FIELD=VALUE");
      }
      FacetField field =
          FilterOptions.one(
              "facet",
              FacetField.values(),
              one -> Shapes.camel(one.code()),
              facet.substring(0, at));
      chosen.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(facet.substring(at + 1));
    }
    return chosen;
  }
}
