package dev.candor.sources.internal.board;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.source.JobSink;
import dev.candor.sources.internal.http.HttpReader;
import dev.candor.sources.internal.http.Reply;
import dev.candor.sources.internal.parse.Fields;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One search over one board. Used by one thread. */
final class BoardRun {

  private final Board board;
  private final HttpReader reader;
  private final Tally tally;
  private final Ask first;
  private final int mostPages;

  BoardRun(Board board, HttpReader reader, JobSink sink, Ask first) {
    this.board = board;
    this.reader = reader;
    this.tally = new Tally(sink, first.request());
    this.first = first;
    this.mostPages = first.settings().maxPages(board.mostPages());
  }

  /** Reads the jobs of each employer; what is wrong with one does not hide another. */
  SourceOutcome over(List<String> companies) throws InterruptedException {
    Optional<SourceOutcome> enough = Optional.empty();
    for (String company : companies) {
      tally.begin(companies.size());
      Optional<SourceOutcome> end = pages(first.of(company));
      if (end.isPresent() && !(end.get() instanceof SourceOutcome.Complete)) {
        return end.get();
      }
      enough = enough.or(() -> end); // the others are begun all the same
    }
    if (enough.isPresent() && tally.problems().isEmpty()) {
      return enough.get();
    }
    String said = tally.problems();
    if (!said.isEmpty()) {
      return tally.given() == 0 ? nothingBut(said) : new SourceOutcome.Partial(said);
    }
    if (tally.given() == 0) {
      String doubt = board.doubt();
      return new SourceOutcome.Empty(
          "The board lists no job" + (doubt.isEmpty() ? "" : "; ") + doubt);
    }
    return new SourceOutcome.Complete("");
  }

  private SourceOutcome nothingBut(String problem) {
    return tally.leftSomeOut() ? Reply.failed(problem, 0) : new SourceOutcome.BadInput(problem);
  }

  /** Tells the outcome when nothing more is to be asked, of this employer or any other. */
  private Optional<SourceOutcome> pages(Ask start) throws InterruptedException {
    Ask ask = start;
    while (tally.wantsMore()) {
      Reply reply = ask(board.page(ask));
      if (reply instanceof Reply.Nothing nothing) {
        return nothing(nothing, ask);
      }
      Reply.Json json = (Reply.Json) reply;
      Optional<Listing> listing = board.read(json.fields(), ask);
      if (listing.isEmpty()) {
        String problem = "it has other fields than the API of this board";
        return Optional.of(json.unexpected(problem).outcome(tally.given()));
      }
      int before = tally.given();
      Optional<SourceOutcome> end = take(listing.get(), ask);
      if (end.isPresent() || !listing.get().more()) {
        return end;
      }
      ask = ask.after(listing.get().records().size());
      if (tally.given() == before) {
        tally.problem("A page held nothing new; stopped there");
        return Optional.empty();
      }
      if (ask.page() > mostPages) {
        tally.problem("Stopped after " + mostPages + " pages; the board has more");
        return Optional.empty();
      }
    }
    return Optional.of(tally.enough());
  }

  /** An employer that is not there may be one of several; everything else ends the run. */
  private Optional<SourceOutcome> nothing(Reply.Nothing nothing, Ask ask) {
    if (nothing.reason() == Reply.Reason.GONE && board.isByCompany() && ask.page() == 1) {
      tally.problem(
          "There is no board of '" + ask.company() + "'; it is to be " + board.companyHint());
      return Optional.empty();
    }
    return Optional.of(nothing.outcome(tally.given()));
  }

  private Optional<SourceOutcome> take(Listing listing, Ask ask) throws InterruptedException {
    for (Fields record : listing.records()) {
      Draft draft = board.draft(record, ask);
      if (draft.isUseless()) {
        tally.leaveOut();
      } else if (!tally.has(draft.id())) {
        Optional<SourceOutcome> end = detail(draft, record, ask);
        tally.give(draft.company(listing.company()).company(ask.employer()).job());
        tally.list();
        if (end.isPresent()) {
          return end;
        }
      }
    }
    return Optional.empty();
  }

  /** Asks for the rest of a record, unless its title already says that it is not wanted. */
  private Optional<SourceOutcome> detail(Draft draft, Fields record, Ask ask)
      throws InterruptedException {
    Optional<HttpExchange> exchange = board.detail(record, ask);
    if (exchange.isEmpty() || !tally.isWanted(draft.title())) {
      return Optional.empty();
    }
    if (!tally.wantsMore()) {
      return Optional.of(tally.enough());
    }
    Reply reply = ask(exchange.get());
    if (reply instanceof Reply.Json json) {
      board.complete(draft, json.fields());
      return Optional.empty();
    }
    Reply.Nothing nothing = (Reply.Nothing) reply;
    return nothing.reason() == Reply.Reason.GONE // closed since the list was made
        ? Optional.empty()
        : Optional.of(nothing.outcome(tally.given() + 1));
  }

  private Reply ask(HttpExchange exchange) throws InterruptedException {
    if (!board.isXml()) {
      return reader.json(exchange);
    }
    Reply reply = reader.page(exchange.header("Accept", "application/xml,text/xml;q=0.9"));
    return reply instanceof Reply.Text text ? xml(text) : reply;
  }

  private static Reply xml(Reply.Text reply) {
    URI uri = reply.uri();
    try {
      return new Reply.Json(uri, Fields.readXml("The answer of " + uri.getHost(), reply.text()));
    } catch (InvalidInputException e) {
      return reply.without("XML");
    }
  }
}
