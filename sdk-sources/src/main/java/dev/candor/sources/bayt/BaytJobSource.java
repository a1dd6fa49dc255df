package dev.candor.sources.bayt;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The Bayt board: one list of pages for each title and country. It looks for words in the whole
 * posting, of which its pages show a summary. Immutable and thread-safe.
 */
final class BaytJobSource implements JobSource {

  static final String NAME = "bayt";

  private static final String BASE = "https://www.bayt.com";
  private static final int MOST_PAGES = 50;

  private final SourceSettings settings;
  private final Supplier<HttpTransport> http;
  private final Clock clock;

  BaytJobSource(SourceSettings settings, Supplier<HttpTransport> http, Clock clock) {
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
    return Capabilities.withNative(Filter.TEXT);
  }

  @Override
  public String variant() {
    return settings.base(BASE) + " " + settings.text("details").orElse("");
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    boolean details = settings.text("details").filter("true"::equalsIgnoreCase).isPresent();
    Ask ask = new Ask(NAME, settings, settings.base(BASE), "", request, 1, 0, clock.instant());
    List<BaytPages> lists = new ArrayList<>();
    for (String path : BaytPaths.of(request)) {
      lists.add(new BaytPages(ask, path, details));
    }
    HttpReader reader = new HttpReader(http.get(), clock);
    return new SeriesRun(reader, sink, request, settings.maxPages(MOST_PAGES)).over(lists, "");
  }
}
