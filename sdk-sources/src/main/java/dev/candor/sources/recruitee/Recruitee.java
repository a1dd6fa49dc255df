package dev.candor.sources.recruitee;

import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All offers of an employer at once; those that are not published are left out. */
final class Recruitee implements Board {

  @Override
  public String name() {
    return "recruitee";
  }

  @Override
  public String base() {
    return "https://{company}.recruitee.com";
  }

  @Override
  public String companyHint() {
    return "the NAME in NAME.recruitee.com";
  }

  @Override
  public Pattern companyForm() {
    return HOST;
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get("/api/offers/");
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer.field("offers"))
        .map(page -> page.only(in -> !in.has("status") || in.text("status").equals("published")));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft = ask.draft(in.text("id"), in.text("title")).company(in.text("company_name"));
    in.items("locations").forEach(place -> place(draft, place, "state"));
    if (in.items("locations").isEmpty()) {
      place(draft, in, "state_name");
    }
    Fields pay = in.field("salary");
    if (in.field("remote").isFalse()) {
      draft.remote(in.field("remote"));
    }
    return draft
        .mode(mode(in))
        .type(in.text("employment_type_code").replace('_', ','))
        .salary(pay.field("min"), pay.field("max"), pay.text("currency"), pay.text("period"))
        .posted(in.field("published_at"))
        .expires(in.text("close_at"))
        .text(in.text("description"))
        .text(in.text("requirements"))
        .url(in.text("careers_url"))
        .apply(in.text("careers_apply_url"));
  }

  private static void place(Draft draft, Fields in, String region) {
    draft.place(in.text("city"), in.text(region), in.text("country"), in.text("country_code"));
  }

  /** Where it offers several ways, the candidate has the choice, and none is stated. */
  private static WorkMode mode(Fields in) {
    List<WorkMode> offered =
        Stream.of(
                in.field("remote").isTrue() ? WorkMode.REMOTE : WorkMode.UNSPECIFIED,
                in.field("hybrid").isTrue() ? WorkMode.HYBRID : WorkMode.UNSPECIFIED,
                in.field("on_site").isTrue() ? WorkMode.ONSITE : WorkMode.UNSPECIFIED)
            .filter(mode -> mode != WorkMode.UNSPECIFIED)
            .toList();
    return offered.size() == 1 ? offered.get(0) : WorkMode.UNSPECIFIED;
  }
}
