package dev.candor.sources.teamtailor;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import dev.candor.sources.internal.schema.SchemaPostings;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON feed whose items carry schema.org postings. */
final class Teamtailor implements Board {

  @Override
  public String name() {
    return "teamtailor";
  }

  @Override
  public String base() {
    return "https://{company}.teamtailor.com";
  }

  @Override
  public String companyHint() {
    return "the NAME in NAME.teamtailor.com";
  }

  @Override
  public Pattern companyForm() {
    return HOST;
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get(ask.page() == 1 ? "/jobs.json" : "/jobs.json?page={page}");
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer.field("items"))
        .map(page -> page.more(answer.has("next_url")).of(answer.text("title")));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft = ask.draft(in.text("id"), in.text("title"));
    SchemaPostings.inJson(in.field("_jobposting")).jobs().stream().limit(1).forEach(draft::like);
    return draft
        .posted(in.field("date_published"))
        .text(in.text("content_html"))
        .url(in.text("url"));
  }
}
