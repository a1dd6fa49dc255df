package dev.candor.sources.ashby;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/** All jobs of an employer at once; those that are not listed are left out. */
final class Ashby implements Board {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}");

  @Override
  public String name() {
    return "ashby";
  }

  @Override
  public String base() {
    return "https://api.ashbyhq.com";
  }

  @Override
  public String companyHint() {
    return "the NAME in jobs.ashbyhq.com/NAME";
  }

  @Override
  public Pattern companyForm() {
    return NAME;
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get("/posting-api/job-board/{company}?includeCompensation=true");
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer.field("jobs"))
        .map(page -> page.only(in -> !in.field("isListed").isFalse()));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft = ask.draft(in.text("id"), in.text("title"));
    place(draft, in);
    in.items("secondaryLocations").forEach(other -> place(draft, other));
    return pay(draft, in)
        .mode(in.text("workplaceType"))
        .remote(in.field("isRemote"))
        .type(in.text("employmentType"))
        .posted(in.field("publishedAt"))
        .text(in.firstText("descriptionHtml", "descriptionPlain"))
        .url(in.text("jobUrl"))
        .apply(in.text("applyUrl"));
  }

  private static void place(Draft draft, Fields in) {
    Fields address = in.field("address").field("postalAddress");
    draft.place(in.text("location"), address.text("addressCountry"));
  }

  /** The employer decides whether pay is shown. */
  private static Draft pay(Draft draft, Fields in) {
    if (!in.field("shouldDisplayCompensationOnJobPostings").isFalse()) {
      in.field("compensation").items("summaryComponents").stream()
          .filter(part -> part.text("compensationType").equals("Salary"))
          .forEach(
              part ->
                  draft.salary(
                      part.field("minValue"),
                      part.field("maxValue"),
                      part.text("currencyCode"),
                      period(part)));
    }
    return draft;
  }

  /** Written as "1 YEAR"; other counts are no period of ours. */
  private static String period(Fields part) {
    String interval = part.text("interval");
    return interval.startsWith("1 ") ? interval.substring(2) : "";
  }
}
