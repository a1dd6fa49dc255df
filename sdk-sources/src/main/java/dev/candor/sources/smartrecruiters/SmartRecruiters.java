package dev.candor.sources.smartrecruiters;

import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Pages of 100 heads; the text of a posting is asked for by itself. */
final class SmartRecruiters implements Board {

  private static final int SIZE = 100;
  private static final List<String> SECTIONS =
      List.of("companyDescription", "jobDescription", "qualifications", "additionalInformation");

  @Override
  public String name() {
    return "smartrecruiters";
  }

  @Override
  public String base() {
    return "https://api.smartrecruiters.com";
  }

  @Override
  public String companyHint() {
    return "the NAME in jobs.smartrecruiters.com/NAME";
  }

  @Override
  public String doubt() {
    return "it answers the same for an employer it does not know: check the name";
  }

  @Override
  public HttpExchange page(Ask ask) {
    String words = ask.words().isEmpty() ? "" : "&q=" + Ask.encoded(ask.words());
    return ask.get("/v1/companies/{company}/postings?limit=" + SIZE + "&offset={offset}" + words);
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    int total = answer.field("totalFound").number().map(BigDecimal::intValue).orElse(0);
    return Listing.in(answer.field("content"))
        .map(page -> page.more(ask.offset() + page.records().size() < total));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Fields company = in.field("company");
    Fields place = in.field("location");
    Draft draft = ask.draft(in.text("id"), in.text("name")).company(company.text("name"));
    if (place.has("fullLocation")) {
      draft.place(place.text("fullLocation"), place.text("country"));
    } else {
      draft.place(place.text("city"), place.text("region"), "", place.text("country"));
    }
    if (place.field("hybrid").isTrue()) {
      draft.mode(WorkMode.HYBRID);
    }
    return draft
        .remote(place.field("remote"))
        .type(in.field("typeOfEmployment").text("label"))
        .level(in.field("experienceLevel").text("label"))
        .posted(in.field("releasedDate"))
        .url(page(company.text("identifier"), in.text("id")));
  }

  private static String page(String company, String id) {
    boolean known = !company.isEmpty() && !id.isEmpty();
    String path = Ask.encoded(company) + "/" + Ask.encoded(id);
    return known ? "https://jobs.smartrecruiters.com/" + path : "";
  }

  @Override
  public Optional<HttpExchange> detail(Fields in, Ask ask) {
    String id = in.text("id");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(ask.get("/v1/companies/{company}/postings/" + Ask.encoded(id)));
  }

  @Override
  public void complete(Draft draft, Fields detail) {
    Fields sections = detail.field("jobAd").field("sections");
    for (String name : SECTIONS) {
      draft.section(sections.field(name).text("title"), sections.field(name).text("text"));
    }
    draft.apply(detail.text("applyUrl"));
  }
}
