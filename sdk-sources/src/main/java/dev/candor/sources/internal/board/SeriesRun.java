package dev.candor.sources.internal.board;

import dev.candor.core.internal.words.Words;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.source.JobSink;
import dev.candor.sources.internal.http.HttpReader;
import dev.candor.sources.internal.http.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One search over one or several series of pages. Used by one thread. */
public final class SeriesRun {

  private final HttpReader reader;
  private final JobSink sink;
  private final SearchRequest request;
  private final int mostPages;
  private final Set<JobId> given = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private int unusable;
  private int withoutDetail;

  /**
   * A search.
   *
   * @param reader asks
   * @param sink takes the jobs
   * @param request what is looked for
   * @param mostPages of each series
   */
  public SeriesRun(HttpReader reader, JobSink sink, SearchRequest request, int mostPages) {
    this.reader = reader;
    this.sink = sink;
    this.request = request;
    this.mostPages = mostPages;
  }

  /**
   * Reads each series to its end, or until no more is wanted.
   *
   * @param all in order
   * @param told what a person should know of the way it was asked, or ""
   * @return how it ended
   * @throws InterruptedException when interrupted; jobs handed over stay
   */
  public SourceOutcome over(List<? extends Series> all, String told) throws InterruptedException {
    for (Series series : all) {
      Optional<SourceOutcome> end = pages(series);
      if (end.isPresent()) {
        return end.get();
      }
    }
    if (unusable > 0) {
      problems.add("Records without a title left out: " + unusable);
    }
    if (withoutDetail > 0) {
      problems.add("Jobs whose own page was not read, given by their summary: " + withoutDetail);
    }
    String said = String.join("; ", problems);
    if (!said.isEmpty()) {
      return given.isEmpty() ? Reply.failed(said, 0) : new SourceOutcome.Partial(said);
    }
    return given.isEmpty()
        ? new SourceOutcome.Empty("Nothing fits this request" + (told.isEmpty() ? "" : "; " + told))
        : new SourceOutcome.Complete(told);
  }

  private Optional<SourceOutcome> pages(Series series) throws InterruptedException {
    Optional<HttpExchange> next = Optional.of(series.first());
    for (int page = 1; next.isPresent(); page++) {
      if (!sink.wantsMore()) {
        return Optional.of(enough());
      }
      if (page > mostPages) {
        problems.add("Stopped after " + mostPages + " pages; there are more");
        return Optional.empty();
      }
      Series.Read read = read(series, next.get());
      if (read instanceof Series.Unread unread) {
        return Optional.of(unread.why().outcome(given.size()));
      }
      Series.Page done = ((Series.Done) read).page();
      boolean fresh = take(series, done.drafts());
      next = done.next();
      if (!fresh && next.isPresent() && !done.drafts().isEmpty()) {
        problems.add("A page held nothing new; stopped there");
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Series.Read read(Series series, HttpExchange exchange) throws InterruptedException {
    Reply reply = series.isForPeople() ? reader.page(exchange) : reader.json(exchange);
    if (reply instanceof Reply.Json json) {
      return series.read(json);
    }
    return reply instanceof Reply.Text text
        ? series.read(text)
        : new Series.Unread((Reply.Nothing) reply);
  }

  /** Hands over what is new; tells whether anything was. */
  private boolean take(Series series, List<Draft> drafts) throws InterruptedException {
    boolean fresh = false;
    for (Draft draft : drafts) {
      if (draft.isUseless()) {
        unusable++;
      } else if (given.add(draft.id())) {
        fresh = true;
        complete(series, draft);
        sink.accept(draft.job());
      }
    }
    return fresh;
  }

  /** A page of its own that cannot be read costs the job no more than its full text. */
  private void complete(Series series, Draft draft) throws InterruptedException {
    Optional<HttpExchange> exchange = series.detail(draft);
    if (exchange.isEmpty() || !isWanted(draft.title())) {
      return;
    }
    if (sink.wantsMore() && reader.page(exchange.get()) instanceof Reply.Text page) {
      series.complete(draft, page);
    } else {
      withoutDetail++;
    }
  }

  private boolean isWanted(String title) {
    return request.titles().isEmpty()
        || request.titles().stream().anyMatch(asked -> Words.allIn(asked, title));
  }

  private SourceOutcome enough() {
    return given.size() >= request.limit()
        ? new SourceOutcome.Complete("The board has more jobs than were asked for")
        : new SourceOutcome.Partial("No more jobs were wanted");
  }
}
