package dev.candor.sources.breezy;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/** All published positions of an employer at once. */
final class Breezy implements Board {

  @Override
  public String name() {
    return "breezy";
  }

  @Override
  public String base() {
    return "https://{company}.breezy.hr";
  }

  @Override
  public String companyHint() {
    return "the NAME in NAME.breezy.hr";
  }

  @Override
  public Pattern companyForm() {
    return HOST;
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get("/json?verbose=true");
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer);
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Fields place = in.field("location");
    return ask.draft(in.text("id"), in.text("name"))
        .company(in.field("company").text("name"))
        .place(place.text("name"), place.field("country").text("id"))
        .remote(place.field("is_remote"))
        .type(in.field("type").text("name"))
        .salary(in.text("salary"))
        .posted(in.field("published_date"))
        .text(in.text("description"))
        .url(in.text("url"));
  }
}
