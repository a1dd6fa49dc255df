package dev.candor.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Filter;
import dev.candor.core.job.FilterUse;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceReport;
import dev.candor.core.provider.Discovery;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.sources.file.FileJobSource;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every source of this module. */
final class AllSourcesTest {

  private static final List<Filter> ASKED =
      List.of(
          Filter.TITLE,
          Filter.TEXT,
          Filter.PLACE,
          Filter.REMOTE,
          Filter.EMPLOYMENT_TYPE,
          Filter.POSTED_SINCE,
          Filter.SALARY,
          Filter.COMPANY);

  static List<Provider<?>> providers() {
    return Discovery.of(AllSourcesTest.class.getClassLoader()).find().providers().stream()
        .<Provider<?>>map(Discovery.Located::provider)
        .filter(one -> one.plug().equals(JobSource.class))
        .toList();
  }

  private static JobSource source(Provider<?> provider) {
    ScriptedHttp away = ScriptedHttp.always(500, "", Map.of());
    return (JobSource) provider.create(new FakeProviderContext().with(HttpTransport.class, away));
  }

  @Test
  void each_has_a_name_of_its_own() {
    Set<String> names = new HashSet<>();
    for (Provider<?> provider : providers()) {
      assertTrue(names.add(provider.name()), provider.name());
      assertTrue(provider.name().matches("[a-z][a-z0-9-]{0,63}"), provider.name());
    }
    assertTrue(names.containsAll(Set.of("himalayas", "page", "lever", "workday", "themuse")));
  }

  @ParameterizedTest
  @MethodSource("providers")
  void each_says_how_it_honours_every_filter(Provider<?> provider) {
    Capabilities capabilities = source(provider).capabilities();
    for (Filter filter : Filter.values()) {
      boolean applicable = ASKED.contains(filter);
      if (applicable) {
        assertNotEquals(FilterUse.UNSUPPORTED, capabilities.of(filter), filter.code());
      }
    }
    assertEquals(FilterUse.UNSUPPORTED, capabilities.of(Filter.RADIUS));
  }

  @Test
  void of_every_pair_of_filters_each_source_tells_how_each_was_honoured() throws Exception {
    CandorBuilder builder = Candor.builder().discovery(Discovery.none());
    Map<String, Capabilities> capabilities = new TreeMap<>();
    List<JobSource> sources =
        new ArrayList<>(providers().stream().map(AllSourcesTest::source).toList());
    sources.add(FileJobSource.of(List.of(Path.of("nothing.txt"))));
    for (JobSource source : sources) {
      capabilities.put(source.name(), source.capabilities());
      builder.source(source);
    }
    try (Candor candor = builder.build()) {
      for (Filter one : ASKED) {
        for (Filter other : ASKED) {
          SearchRequest request = with(with(SearchRequest.all(), one), other);
          List<SourceReport> reports = candor.search(request).sources();
          assertEquals(capabilities.size(), reports.size());
          for (SourceReport report : reports) {
            assertTold(report, Set.of(one), capabilities);
            assertTold(report, Set.of(other), capabilities);
            assertEquals(one == other ? 1 : 2, report.filters().size(), report.source());
          }
        }
      }
    }
  }

  private static void assertTold(
      SourceReport report, Set<Filter> asked, Map<String, Capabilities> capabilities) {
    for (Filter filter : asked) {
      assertEquals(
          capabilities.get(report.source()).of(filter),
          report.filters().get(filter),
          report.source() + " " + filter.code());
    }
  }

  private static SearchRequest with(SearchRequest request, Filter filter) {
    SearchRequest.Builder more = request.toBuilder();
    return switch (filter) {
      case TITLE -> more.titles(List.of("Nurse")).build();
      case TEXT -> more.text("nights").build();
      case PLACE -> more.places(List.of("Lyon")).build();
      case REMOTE -> more.remoteOnly(true).build();
      case EMPLOYMENT_TYPE -> more.employmentTypes(Set.of(EmploymentType.PART_TIME)).build();
      case POSTED_SINCE -> more.postedWithin(Duration.ofDays(7)).build();
      case SALARY -> more.minimumSalary(new BigDecimal("40000")).build();
      case COMPANY -> more.companies(List.of("brinkwater")).build();
      case RADIUS -> throw new IllegalArgumentException("no request carries a radius");
    };
  }

  @Test
  void a_plain_search_asks_no_board_that_needs_an_employer() throws Exception {
    ScriptedHttp away = ScriptedHttp.always(500, "", Map.of());
    assertEquals(
        List.of("arbeitnow", "himalayas", "remoteok"), asked(away, Map.of(), SearchRequest.all()));
    assertEquals(
        List.of("arbeitnow", "greenhouse", "himalayas", "remoteok"),
        asked(away, Map.of("candor.source.greenhouse.company", "brinkwater"), SearchRequest.all()));
    assertEquals(
        List.of("lever"),
        asked(away, Map.of(), SearchRequest.builder().sources(List.of("lever")).build()));
    assertFalse(away.asked().isEmpty());
  }

  private static List<String> asked(
      HttpTransport http, Map<String, String> settings, SearchRequest request) throws Exception {
    try (Candor candor =
        Candor.builder().settings(settings).use(HttpTransport.class, http).build()) {
      return candor.search(request).sources().stream().map(SourceReport::source).toList();
    }
  }
}
