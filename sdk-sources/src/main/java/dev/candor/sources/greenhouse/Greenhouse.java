package dev.candor.sources.greenhouse;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/** All published jobs of an employer at once. Pay is given without a period, and so not read. */
final class Greenhouse implements Board {

  private static final Pattern HOW =
      Pattern.compile("(?i).*\\b(?:workplace|work(?:ing)? (?:type|mode|model|style)|remote)\\b.*");

  @Override
  public String name() {
    return "greenhouse";
  }

  @Override
  public String base() {
    return "https://boards-api.greenhouse.io";
  }

  @Override
  public String companyHint() {
    return "the NAME in boards.greenhouse.io/NAME";
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get("/v1/boards/{company}/jobs?content=true");
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer.field("jobs"));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft = ask.draft(in.text("id"), in.text("title")).company(in.text("company_name"));
    for (String place : in.field("location").text("name").split(";", -1)) {
      draft.place(place);
    }
    in.items("metadata").stream()
        .filter(own -> HOW.matcher(own.text("name")).matches())
        .forEach(own -> draft.mode(own.text("value")));
    return draft
        .posted(in.field("first_published"))
        .expires(in.text("application_deadline"))
        .text(in.text("content"))
        .url(in.text("absolute_url"));
  }
}
