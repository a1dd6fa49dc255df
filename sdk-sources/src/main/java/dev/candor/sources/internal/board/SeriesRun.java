package dev.candor.sources.internal.board;

import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.source.JobSink;
import dev.candor.sources.internal.http.HttpReader;
import dev.candor.sources.internal.http.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One search over one or several series of pages. Used by one thread. */
public final class SeriesRun {

  private final HttpReader reader;
  private final Tally tally;
  private final int mostPages;
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
    this.tally = new Tally(sink, request);
    this.mostPages = mostPages;
  }

  /**
   * Reads each series to its end, or until no more is wanted; each gives its share of what is
   * wanted.
   *
   * @param all in order
   * @param told what a person should know of the way it was asked, or ""
   * @return how it ended
   * @throws InterruptedException when interrupted; jobs handed over stay
   */
  public SourceOutcome over(List<? extends Series> all, String told) throws InterruptedException {
    Optional<SourceOutcome> enough = Optional.empty();
    for (Series series : all) {
      tally.begin(all.size());
      Optional<SourceOutcome> end = pages(series);
      if (end.isPresent() && !(end.get() instanceof SourceOutcome.Complete)) {
        return end.get();
      }
      enough = enough.or(() -> end); // the others are begun all the same
    }
    if (enough.isPresent() && tally.problems().isEmpty()) {
      return enough.get();
    }
    if (withoutDetail > 0) {
      tally.problem("Jobs whose own page was not read, given by their summary: " + withoutDetail);
    }
    String said = tally.problems();
    if (!said.isEmpty()) {
      return tally.given() == 0 ? Reply.failed(said, 0) : new SourceOutcome.Partial(said);
    }
    return tally.given() == 0
        ? new SourceOutcome.Empty("Nothing fits this request" + (told.isEmpty() ? "" : "; " + told))
        : new SourceOutcome.Complete(told);
  }

  private Optional<SourceOutcome> pages(Series series) throws InterruptedException {
    Set<JobId> listed = new HashSet<>();
    Optional<HttpExchange> next = Optional.of(series.first());
    for (int page = 1; next.isPresent(); page++) {
      if (!tally.wantsMore()) {
        return Optional.of(tally.enough());
      }
      if (page > mostPages) {
        tally.problem("Stopped after " + mostPages + " pages; there are more");
        return Optional.empty();
      }
      Series.Read read = read(series, next.get());
      if (read instanceof Series.Unread unread) {
        return Optional.of(unread.why().outcome(tally.given()));
      }
      Series.Page done = ((Series.Done) read).page();
      boolean fresh = take(series, done.drafts(), listed) || done.drafts().isEmpty();
      boolean again = done.next().equals(next);
      next = done.next();
      if (next.isPresent() && (again || !fresh)) {
        tally.problem("A page held nothing new; stopped there");
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

  /**
   * Hands over what no series gave before; tells whether this one had not listed it either: of two
   * lists one may hold nothing but jobs of the other, and go on.
   */
  private boolean take(Series series, List<Draft> drafts, Set<JobId> listed)
      throws InterruptedException {
    boolean fresh = false;
    for (Draft draft : drafts) {
      if (draft.isUseless()) {
        tally.leaveOut();
      } else {
        fresh |= listed.add(draft.id());
        if (!tally.has(draft.id())) {
          complete(series, draft);
          tally.give(draft.job());
        }
        tally.list();
      }
    }
    return fresh;
  }

  /** A page of its own that cannot be read costs the job no more than its full text. */
  private void complete(Series series, Draft draft) throws InterruptedException {
    Optional<HttpExchange> exchange = series.detail(draft);
    if (exchange.isEmpty() || !tally.isWanted(draft.title())) {
      return;
    }
    if (tally.wantsMore() && reader.page(exchange.get()) instanceof Reply.Text page) {
      series.complete(draft, page);
    } else {
      withoutDetail++;
    }
  }
}
