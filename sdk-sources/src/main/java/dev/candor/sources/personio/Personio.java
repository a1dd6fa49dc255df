package dev.candor.sources.personio;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/** All positions of an employer at once, in XML. */
final class Personio implements Board {

  @Override
  public String name() {
    return "personio";
  }

  @Override
  public String base() {
    return "https://{company}.jobs.personio.de";
  }

  @Override
  public String companyHint() {
    return "the NAME in NAME.jobs.personio.de";
  }

  @Override
  public Pattern companyForm() {
    return HOST;
  }

  @Override
  public boolean isXml() {
    return true;
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get("/xml?language=en");
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return answer.has("workzag-jobs")
        ? Optional.of(new Listing(answer.field("workzag-jobs").items("position"), false, ""))
        : Optional.empty();
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft =
        ask.draft(in.text("id"), in.text("name"))
            .company(in.text("subcompany"))
            .place(in.text("office"));
    in.field("additionalOffices").items("office").forEach(office -> draft.place(office.text()));
    in.field("jobDescriptions")
        .items("jobDescription")
        .forEach(part -> draft.section(part.text("name"), part.text("value")));
    String page = ask.uri("/job/").toString() + Ask.encoded(in.text("id"));
    return draft
        .type(type(in))
        .level(in.text("seniority"))
        .posted(in.field("createdAt"))
        .url(in.text("id").isEmpty() ? "" : page);
  }

  /** A permanent position has hours; of others the kind says more than the hours. */
  private static String type(Fields in) {
    String kind = in.text("employmentType");
    String hours = in.text("schedule");
    if (!kind.equals("permanent") || hours.isEmpty()) {
      return kind;
    }
    return hours.equals("full-or-part-time") ? "full-time" : hours;
  }
}
