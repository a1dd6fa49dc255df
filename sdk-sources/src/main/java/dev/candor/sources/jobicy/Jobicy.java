package dev.candor.sources.jobicy;

import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.board.RemoteBoard;
import dev.candor.sources.internal.parse.Fields;
import java.util.Optional;

/** Up to 100 jobs at once, narrowed by words where there are some. It lists remote work alone. */
final class Jobicy implements RemoteBoard {

  @Override
  public String name() {
    return "jobicy";
  }

  @Override
  public String base() {
    return "https://jobicy.com";
  }

  /** It takes words of 3 to 50 characters. */
  @Override
  public HttpExchange page(Ask ask) {
    String words = ask.words();
    boolean fits = words.length() >= 3 && words.length() <= 50;
    return ask.get("/api/v2/remote-jobs?count=100" + (fits ? "&tag=" + Ask.encoded(words) : ""));
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer.field("jobs"));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft =
        ask.draft(in.text("id"), in.text("jobTitle"))
            .company(in.text("companyName"))
            .mode(WorkMode.REMOTE);
    for (String place : in.text("jobGeo").split(",", -1)) {
      draft.place(place);
    }
    in.items("jobType").forEach(type -> draft.type(type.text()));
    return draft
        .level(in.text("jobLevel").replace("Midweight", "Mid"))
        .salary(
            in.field("salaryMin"),
            in.field("salaryMax"),
            in.text("salaryCurrency"),
            in.text("salaryPeriod"))
        .posted(in.field("pubDate"))
        .text(in.firstText("jobDescription", "jobExcerpt"))
        .url(in.text("url"));
  }
}
