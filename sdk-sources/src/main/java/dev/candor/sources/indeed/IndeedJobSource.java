package dev.candor.sources.indeed;

import dev.candor.core.job.Filter;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.SeriesRun;
import dev.candor.sources.internal.http.HttpReader;
import dev.candor.sources.internal.http.SourceSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The board by the interface of its apps. Immutable and thread-safe. */
final class IndeedJobSource implements JobSource {

  static final String NAME = "indeed";

  private static final int MOST_PAGES = 10; // of 100: the board gives about a thousand

  private final SourceSettings settings;
  private final Supplier<HttpTransport> http;
  private final Clock clock;

  IndeedJobSource(SourceSettings settings, Supplier<HttpTransport> http, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    Capabilities all =
        Capabilities.withNative(
            Filter.PLACE, Filter.REMOTE, Filter.EMPLOYMENT_TYPE, Filter.POSTED_SINCE);
    return new Capabilities(
        all.filters(),
        Set.of(
            Set.of(Filter.POSTED_SINCE, Filter.REMOTE),
            Set.of(Filter.POSTED_SINCE, Filter.EMPLOYMENT_TYPE)));
  }

  @Override
  public String variant() {
    return settings.base("")
        + " "
        + settings.text("country").orElse("")
        + " "
        + IndeedSettings.miles(settings);
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    Optional<Secret> key = settings.apiKey();
    if (settings.base().isEmpty() || key.isEmpty()) {
      return settings.needs("base-url", "api-key");
    }
    String country = settings.text("country").orElse("US");
    Optional<Market> usual = Market.of(country);
    if (usual.isEmpty()) {
      return new SourceOutcome.NeedsConfiguration(
          "Set "
              + settings.key("country")
              + " to a country that Indeed serves, not '"
              + country
              + "'");
    }
    Set<Where> places = Where.of(request, usual.get(), IndeedSettings.miles(settings));
    Ask ask = new Ask(NAME, settings, settings.base(""), "", request, 1, 0, clock.instant());
    List<IndeedList> lists = new ArrayList<>();
    for (Where where : places) {
      for (Narrowing narrowing : Narrowing.of(request)) {
        lists.add(new IndeedList(ask, key.get(), where, narrowing));
      }
    }
    HttpReader reader = new HttpReader(http.get(), clock);
    return new SeriesRun(reader, sink, request, settings.maxPages(MOST_PAGES))
        .over(lists, told(places));
  }

  /** The market decides what is found, so it is told. */
  private static String told(Set<Where> places) {
    return places.stream()
        .map(where -> where.market().code())
        .distinct()
        .collect(Collectors.joining(", ", "asked in market ", ""));
  }
}
