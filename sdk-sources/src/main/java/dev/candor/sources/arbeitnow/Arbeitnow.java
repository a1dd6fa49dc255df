package dev.candor.sources.arbeitnow;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;

/** Pages of the newest jobs, as long as one links to the next. */
final class Arbeitnow implements Board {

  @Override
  public String name() {
    return "arbeitnow";
  }

  @Override
  public String base() {
    return "https://www.arbeitnow.com";
  }

  @Override
  public boolean isByCompany() {
    return false;
  }

  @Override
  public boolean isAskedUnnamed() {
    return true;
  }

  @Override
  public int mostPages() {
    return 5;
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get("/api/job-board-api?page={page}");
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer.field("data"))
        .map(page -> page.more(!answer.field("links").text("next").isEmpty()));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft =
        ask.draft(in.text("slug"), in.text("title"))
            .company(in.text("company_name"))
            .place(in.text("location"))
            .remote(in.field("remote"));
    in.items("job_types").forEach(type -> draft.type(type.text()));
    return draft.posted(in.field("created_at")).text(in.text("description")).url(in.text("url"));
  }
}
