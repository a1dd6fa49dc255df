package dev.candor.sources.indeed;

import dev.candor.core.job.Filter;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.SeriesRun;
import dev.candor.sources.internal.http.HttpReader;
import dev.candor.sources.internal.http.SourceSettings;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * The board by its result pages, whose cards show a few sentences of each job. Immutable and
 * thread-safe.
 */
final class IndeedPageJobSource implements JobSource {

  static final String NAME = "indeed-page";

  private static final int MOST_PAGES = 50;

  private final SourceSettings settings;
  private final Supplier<HttpTransport> http;
  private final Clock clock;

  IndeedPageJobSource(SourceSettings settings, Supplier<HttpTransport> http, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** It looks for words in the whole posting, of which the card shows little. */
  @Override
  public Capabilities capabilities() {
    return Capabilities.withNative(Filter.TEXT, Filter.PLACE);
  }

  @Override
  public String variant() {
    return settings.base("") + " " + IndeedSettings.miles(settings);
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    if (settings.base().isEmpty()) {
      return settings.needs("base-url");
    }
    int miles = IndeedSettings.miles(settings);
    Ask ask = new Ask(NAME, settings, settings.base(""), "", request, 1, 0, clock.instant());
    List<String> places = request.places().isEmpty() ? List.of("") : request.places();
    HttpReader reader = new HttpReader(http.get(), clock);
    return new SeriesRun(reader, sink, request, settings.maxPages(MOST_PAGES))
        .over(places.stream().map(place -> new IndeedPages(ask, place, miles)).toList(), "");
  }
}
