package dev.candor.sources.themuse;

import dev.candor.core.job.Filter;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.math.BigDecimal;
import java.util.Optional;

/** Pages of 20, counted from 0. It filters by the exact name of an employer. */
final class TheMuse implements Board {

  @Override
  public String name() {
    return "themuse";
  }

  @Override
  public String base() {
    return "https://www.themuse.com";
  }

  @Override
  public boolean isByCompany() {
    return false;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.withNative(Filter.COMPANY);
  }

  @Override
  public String doubt() {
    return "it knows an employer by its exact name alone";
  }

  @Override
  public int mostPages() {
    return 20;
  }

  @Override
  public HttpExchange page(Ask ask) {
    StringBuilder query = new StringBuilder("/api/public/jobs?descending=true&page=");
    query.append(ask.page() - 1);
    ask.request().companies().forEach(name -> query.append("&company=").append(Ask.encoded(name)));
    ask.settings()
        .apiKey()
        .ifPresent(key -> query.append("&api_key=").append(Ask.encoded(key.reveal())));
    return ask.get(query.toString());
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    int pages = answer.field("page_count").number().map(BigDecimal::intValue).orElse(0);
    return Listing.in(answer.field("results")).map(page -> page.more(ask.page() < pages));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft =
        ask.draft(in.text("id"), in.text("name")).company(in.field("company").text("name"));
    in.items("locations").forEach(place -> draft.place(place.text("name")));
    in.items("levels").forEach(level -> draft.level(level.text("short_name")));
    return draft
        .posted(in.field("publication_date"))
        .text(in.text("contents"))
        .url(in.field("refs").text("landing_page"));
  }
}
