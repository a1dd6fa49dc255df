package dev.candor.sources.himalayas;

import dev.candor.core.job.Filter;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.http.HttpReader;
import dev.candor.sources.internal.http.Reply;
import dev.candor.sources.internal.http.SourceSettings;
import dev.candor.sources.internal.parse.HimalayasPage;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The Himalayas board by its public JSON API, page after page of 20 jobs. Without words it reads
 * the feed by its cursor; with a title or text it asks the board's search, whose hits the SDK then
 * filters. All its jobs are remote. Immutable and thread-safe.
 */
public final class HimalayasJobSource implements JobSource {

  /** Its name. */
  public static final String NAME = HimalayasPage.SOURCE;

  static final String USUAL_BASE = "https://himalayas.app";

  private final SourceSettings settings;
  private final Supplier<HttpTransport> http;
  private final Clock clock;

  /**
   * A source over a transport.
   *
   * @param settings of this board
   * @param http asked for when a search begins
   * @param clock tells how long a server asks to wait
   */
  HimalayasJobSource(SourceSettings settings, Supplier<HttpTransport> http, Clock clock) {
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
    return Capabilities.withNative(Filter.REMOTE);
  }

  @Override
  public String variant() {
    return settings.base(USUAL_BASE);
  }

  @Override
  public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
    return new Run(Pages.of(settings.base(USUAL_BASE), request), sink, request.limit()).toTheEnd();
  }

  /** One search. */
  private final class Run {
    private final JobSink sink;
    private final int wanted;
    private final Set<JobId> given = new HashSet<>();
    private Pages pages;
    private int unusable;
    private long total;

    Run(Pages pages, JobSink sink, int wanted) {
      this.pages = pages;
      this.sink = sink;
      this.wanted = wanted;
    }

    SourceOutcome toTheEnd() throws InterruptedException {
      HttpReader reader = new HttpReader(http.get(), clock);
      while (sink.wantsMore()) {
        Reply reply = reader.json(settings.get(pages.uri()));
        if (reply instanceof Reply.Nothing nothing) {
          return nothing.outcome(given.size());
        }
        Optional<SourceOutcome> end = take((Reply.Json) reply);
        if (end.isPresent()) {
          return end.get();
        }
      }
      return given.size() >= wanted
          ? new SourceOutcome.Complete("The board has more jobs than were asked for")
          : new SourceOutcome.Partial("No more jobs were wanted");
    }

    /** Hands the jobs of a page over; tells the outcome when it was the last. */
    private Optional<SourceOutcome> take(Reply.Json reply) {
      Optional<HimalayasPage> read = HimalayasPage.read(reply.fields());
      if (read.isEmpty()) {
        String problem = "it has other fields than the API of this board";
        return Optional.of(reply.unexpected(problem).outcome(given.size()));
      }
      HimalayasPage page = read.get();
      unusable += page.unusable();
      total = page.total();
      int before = given.size();
      for (Job job : page.jobs()) {
        if (given.add(job.id())) {
          sink.accept(job);
        }
      }
      Optional<Pages> next = pages.after(page);
      if (next.isEmpty()) {
        return Optional.of(atTheEnd());
      }
      pages = next.get();
      return given.size() > before
          ? Optional.empty()
          : Optional.of(Reply.failed("A page held nothing new; stopped there", given.size()));
    }

    private SourceOutcome atTheEnd() {
      if (unusable > 0) {
        return Reply.failed("Records without a title left out: " + unusable, given.size());
      }
      if (pages.byCursor() && given.size() < total) {
        String said = "The board says it has " + total + " jobs and gave no way to the rest";
        return Reply.failed(said, given.size());
      }
      return given.isEmpty()
          ? new SourceOutcome.Empty("The board has nothing for this request")
          : new SourceOutcome.Complete("");
    }
  }
}
