package dev.candor.sources.remotive;

import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.board.RemoteBoard;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;

/** All its jobs at once, narrowed by words where there are some. It lists remote work alone. */
final class Remotive implements RemoteBoard {

  @Override
  public String name() {
    return "remotive";
  }

  @Override
  public String base() {
    return "https://remotive.com";
  }

  @Override
  public HttpExchange page(Ask ask) {
    String words = ask.words().isEmpty() ? "" : "?search=" + Ask.encoded(ask.words());
    return ask.get("/api/remote-jobs" + words);
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer.field("jobs"));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft =
        ask.draft(in.text("id"), in.text("title"))
            .company(in.text("company_name"))
            .mode(WorkMode.REMOTE);
    for (String place : in.text("candidate_required_location").split(",", -1)) {
      draft.place(place);
    }
    return draft
        .type(in.text("job_type"))
        .tags(in.items("tags").stream().map(Fields::text).toList())
        .salary(in.text("salary"))
        .posted(in.field("publication_date"))
        .text(in.text("description"))
        .url(in.text("url"));
  }
}
