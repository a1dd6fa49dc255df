package dev.candor.examples.cli;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.JobSort;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.search.SearchPresets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is looked for. A wrong value is an {@link IllegalArgumentException} that names it. */
final class SearchOptions {

  @Option(names = "--title", description = "Words of a title; given again, any of them fits.")
  private List<String> titles = new ArrayList<>();

  @Option(
      names = "--preset",
      paramLabel = "ID",
      description = "The titles of a role, such as staff_swe.")
  private @Nullable String preset;

  @Option(names = "--text", description = "Words that must all occur.")
  private String text = "";

  @Option(
      names = "--place",
      description = "A city, region or country; given again, any of them fits.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--region",
      paramLabel = "ID",
      description = "The places of a region, such as gulf or worldwide_remote.")
  private @Nullable String region;

  @Option(
      names = "--company",
      paramLabel = "NAME",
      description =
          "An employer, by name; at a board of employers, the name in its address there. Given"
              + " again, any of them fits.")
  private List<String> companies = new ArrayList<>();

  @Option(names = "--remote", description = "Remote jobs alone.")
  private boolean remote;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "full_time, part_time, contract, temporary, internship, volunteer or other; given again,"
              + " any of them fits.")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "AGE",
      description = "Posted at most so long ago: 24h, 7d, 2w, or since a day, such as 2026-03-01.")
  private @Nullable String since;

  @Option(
      names = "--min-salary",
      paramLabel = "AMOUNT",
      description = "Least yearly pay, in the posting's own currency.")
  private @Nullable BigDecimal minimumSalary;

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

  @Option(names = "--limit", description = "Most jobs printed: 1 to 1000, default 50.")
  private int limit = SearchRequest.DEFAULT_LIMIT;

  SearchOptions() {}

  /** Also jobs that have ended. */
  void includeExpired() {
    expired = true;
  }

  SearchRequest request(SearchPresets presets, List<String> sources, Instant now) {
    List<String> wanted = new ArrayList<>(titles);
    if (preset != null) {
      wanted.addAll(presets.role(preset).titles());
    }
    SearchRequest request =
        SearchRequest.builder()
            .titles(wanted)
            .text(text)
            .places(places)
            .companies(companies)
            .remoteOnly(remote)
            .employmentTypes(types())
            .postedWithin(since == null ? null : Since.within(since, now))
            .minimumSalary(minimumSalary)
            .sources(sources)
            .limit(limit)
            .askAgain(fresh)
            .sort(one("order", JobSort.values(), JobSort::code, sort))
            .facets(facets())
            .includeExpired(expired)
            .build();
    return region == null ? request : request.in(presets.region(region));
  }

  private Set<EmploymentType> types() {
    Set<EmploymentType> set = EnumSet.noneOf(EmploymentType.class);
    for (String type : types) {
      set.add(one("employment type", EmploymentType.values(), EmploymentType::code, type));
    }
    return set;
  }

  private Map<FacetField, Set<String>> facets() {
    Map<FacetField, Set<String>> chosen = new EnumMap<>(FacetField.class);
    for (String facet : facets) {
      int at = facet.indexOf('=');
      if (at < 1 || at == facet.length() - 1) {
        throw new IllegalArgumentException("'" + facet + "' is not of the form FIELD=VALUE");
      }
      FacetField field =
          one(
              "facet",
              FacetField.values(),
              one -> Shapes.camel(one.code()),
              facet.substring(0, at));
      chosen.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(facet.substring(at + 1));
    }
    return chosen;
  }

  /** The value of this name, however its words are joined. */
  private static <E> E one(String what, E[] values, Function<E, String> name, String given) {
    return Arrays.stream(values)
        .filter(value -> bare(name.apply(value)).equals(bare(given)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no "
                        + what
                        + " '"
                        + given
                        + "'; there are "
                        + Arrays.stream(values).map(name).collect(Collectors.joining(", "))));
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
