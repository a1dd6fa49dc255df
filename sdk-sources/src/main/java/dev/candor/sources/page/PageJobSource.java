package dev.candor.sources.page;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebResult;
import dev.candor.sources.internal.http.Reply;
import dev.candor.sources.internal.parse.Found;
import dev.candor.sources.internal.schema.SchemaPostings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The job of one page: schema.org JSON-LD, then microdata, then a page with one heading and text.
 * Of several links to apply, the employer's own goes before one that only leads on; where there is
 * no other, where that leads, over at most three hops. Immutable, and as thread-safe as its
 * fetcher.
 */
public final class PageJobSource implements JobSource {

  /** Its name. */
  public static final String NAME = SchemaPostings.SOURCE;

  private final @Nullable URI page;
  private final Supplier<Optional<WebFetcher>> fetcher;
  private final ApplyFinder apply;

  PageJobSource(
      @Nullable URI page,
      Supplier<Optional<WebFetcher>> fetcher,
      Supplier<Optional<HttpTransport>> http) {
    this.page = page;
    this.fetcher = fetcher;
    this.apply = new ApplyFinder(http);
  }

  /**
   * A source over one page. Links that only lead on are left as they are.
   *
   * @param page its address
   * @param fetcher reads it
   * @return the source
   */
  public static PageJobSource of(URI page, WebFetcher fetcher) {
    return new PageJobSource(page, () -> Optional.of(fetcher), Optional::empty);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.withNative();
  }

  @Override
  public String variant() {
    return String.valueOf(page);
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped before the page was read");
    }
    if (page == null) {
      return new SourceOutcome.NeedsConfiguration("Set " + PageProvider.URL + " to the page");
    }
    Optional<WebFetcher> reader = fetcher.get();
    if (reader.isEmpty()) {
      return new SourceOutcome.NeedsConfiguration("There is nothing here that reads web pages");
    }
    if (!sink.wantsMore()) {
      return new SourceOutcome.Partial("No jobs were wanted; the page was not read");
    }
    WebResult result = reader.get().fetch(page);
    return result instanceof WebResult.Page read
        ? handOver(read, sink)
        : outcome((WebResult.NoPage) result);
  }

  private SourceOutcome handOver(WebResult.Page read, JobSink sink) throws InterruptedException {
    Found found = SchemaPostings.inPage(read.html(), read.uri());
    List<Job> jobs = found.jobs();
    if (jobs.isEmpty()) {
      // a wall with a heading and some text must not pass for a posting
      Reply.Nothing wall = new Reply.Text(read.uri(), read.html()).without("job posting");
      if (wall.reason() != Reply.Reason.UNREADABLE) {
        return wall.outcome(0);
      }
      jobs = ReadablePosting.of(read).stream().toList();
    }
    if (jobs.size() == 1) {
      jobs = List.of(apply.on(jobs.get(0), read.html(), read.uri()));
    }
    jobs.forEach(sink::accept);
    String problems = String.join("; ", found.problems());
    if (jobs.isEmpty()) {
      String none =
          "The page has no job posting: no schema.org markup, and no title and text of one job";
      return new SourceOutcome.BadInput(problems.isEmpty() ? none : none + "; " + problems);
    }
    return problems.isEmpty()
        ? new SourceOutcome.Complete("")
        : new SourceOutcome.Partial(problems);
  }

  private static SourceOutcome outcome(WebResult.NoPage nothing) {
    String detail = nothing.detail().isBlank() ? "The page was not read" : nothing.detail();
    String kind = nothing.kind();
    return switch (nothing.reason()) {
      case RATE_LIMITED, QUOTA -> new SourceOutcome.RateLimited(nothing.retryAfter(), detail);
      case BLOCKED -> new SourceOutcome.Blocked(kind.isEmpty() ? "forbidden" : kind, detail);
      case EMPTY ->
          kind.equals(Reply.Reason.SCRIPTS.kind())
              ? new SourceOutcome.Unsupported(detail)
              : new SourceOutcome.BadInput(detail);
      case GONE, BAD_ADDRESS, TOO_LARGE -> new SourceOutcome.BadInput(detail);
      case TIMEOUT -> new SourceOutcome.Failed("timeout", detail);
      case FAILED -> new SourceOutcome.Failed(kind.isEmpty() ? "other" : kind, detail);
    };
  }
}
