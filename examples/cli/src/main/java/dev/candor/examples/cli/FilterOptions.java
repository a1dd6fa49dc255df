package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.search.SearchPresets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is looked for. A wrong value is an {@link IllegalArgumentException} that names it. */
final class FilterOptions {

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

  @Option(names = "--limit", description = "Most jobs wanted: 1 to 1000, default 50.")
  private int limit = SearchRequest.DEFAULT_LIMIT;

  FilterOptions() {}

  /** Most jobs wanted. */
  int limit() {
    return limit;
  }

  SearchRequest request(Candor candor) {
    SearchPresets presets = candor.presets();
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
            .postedWithin(since == null ? null : Since.within(since, candor.clock().instant()))
            .minimumSalary(minimumSalary)
            .limit(limit)
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

  /** The value of this name, however its words are joined. */
  static <E> E one(String what, E[] values, Function<E, String> name, String given) {
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
