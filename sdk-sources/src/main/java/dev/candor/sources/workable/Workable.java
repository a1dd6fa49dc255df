package dev.candor.sources.workable;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;

/** All published jobs of an employer at once; the page names the employer. */
final class Workable implements Board {

  @Override
  public String name() {
    return "workable";
  }

  @Override
  public String base() {
    return "https://apply.workable.com";
  }

  @Override
  public String companyHint() {
    return "the NAME in apply.workable.com/NAME";
  }

  @Override
  public String doubt() {
    return "it may answer the same for an employer it does not know: check the name";
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get("/api/v1/widget/accounts/{company}?details=true");
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer.field("jobs")).map(page -> page.of(answer.text("name")));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft = ask.draft(in.text("shortcode"), in.text("title"));
    in.items("locations").stream()
        .filter(place -> !place.field("hidden").isTrue())
        .forEach(place -> place(draft, place, "region"));
    if (in.items("locations").isEmpty()) {
      place(draft, in, "state");
    }
    return draft
        .remote(in.field("telecommuting"))
        .type(in.text("employment_type"))
        .level(in.text("experience"))
        .posted(in.field("published_on"))
        .text(in.text("description"))
        .text(in.text("requirements"))
        .text(in.text("benefits"))
        .url(in.firstText("url", "shortlink"))
        .apply(in.text("application_url"));
  }

  private static void place(Draft draft, Fields in, String region) {
    draft.place(in.text("city"), in.text(region), in.text("country"), in.text("countryCode"));
  }
}
