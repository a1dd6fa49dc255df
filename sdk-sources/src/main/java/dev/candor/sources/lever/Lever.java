package dev.candor.sources.lever;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;

/** Pages of 100, until one is shorter. A posting does not name its employer. */
final class Lever implements Board {

  private static final int SIZE = 100;

  @Override
  public String name() {
    return "lever";
  }

  @Override
  public String base() {
    return "https://api.lever.co";
  }

  @Override
  public String companyHint() {
    return "the NAME in jobs.lever.co/NAME";
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get("/v0/postings/{company}?mode=json&skip={offset}&limit=" + SIZE);
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer).map(page -> page.more(page.records().size() >= SIZE));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Fields categories = in.field("categories");
    Draft draft =
        ask.draft(in.text("id"), in.text("text"))
            .place(categories.text("location"), in.text("country"));
    categories.items("allLocations").forEach(place -> draft.place(place.text()));
    draft
        .mode(in.text("workplaceType"))
        .type(categories.text("commitment"))
        .level(categories.text("level"))
        .posted(in.field("createdAt"))
        .text(in.firstText("description", "descriptionPlain"));
    in.items("lists").forEach(list -> draft.section(list.text("text"), list.text("content")));
    Fields pay = in.field("salaryRange");
    return draft
        .text(in.firstText("additional", "additionalPlain"))
        .text(in.firstText("salaryDescription", "salaryDescriptionPlain"))
        .salary(pay.field("min"), pay.field("max"), pay.text("currency"), period(pay))
        .url(in.text("hostedUrl"))
        .apply(in.text("applyUrl"));
  }

  /** Written as "per-year-salary" or "per-hour-wage". */
  private static String period(Fields pay) {
    return pay.text("interval").replaceFirst("^per-", "").replaceFirst("-(?:salary|wage)$", "");
  }
}
