package dev.candor.sources.indeed;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Series;
import dev.candor.sources.internal.http.Reply;
import dev.candor.sources.internal.parse.Fields;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The result pages of one place: cards as JSON within a script. */
final class IndeedPages implements Series {

  private static final int STEP = 10; // results are counted so, whatever a page holds

  private static final Pattern CARDS =
      Pattern.compile(
          "window\\.mosaic\\.providerData\\[[\"']mosaic-provider-jobcards[\"']]\\s*=\\s*(?=\\{)");
  private static final Pattern NEXT =
      Pattern.compile("data-testid=\"pagination-page-next\"|aria-label=\"Next Page\"");

  private final Ask ask;
  private final String place;
  private final int miles;
  private int start;

  IndeedPages(Ask ask, String place, int miles) {
    this.ask = ask;
    this.place = place;
    this.miles = miles;
  }

  @Override
  public boolean isForPeople() {
    return true;
  }

  @Override
  public HttpExchange first() {
    return asked();
  }

  private HttpExchange asked() {
    SearchRequest request = ask.request();
    StringBuilder address = new StringBuilder(ask.base()).append("/jobs?q=");
    address.append(Ask.encoded(IndeedWords.of(request)));
    if (!place.isEmpty()) {
      address.append("&l=").append(Ask.encoded(place)).append("&radius=").append(miles);
    }
    Duration age = request.postedWithin();
    if (age != null) {
      address.append("&fromage=").append(Math.max(1, (age.toHours() + 23) / 24));
    }
    if (start > 0) {
      address.append("&start=").append(start);
    }
    return ask.settings().page(URI.create(address.toString()));
  }

  @Override
  public Read read(Reply.Text answer) {
    Matcher cards = CARDS.matcher(answer.text());
    if (!cards.find()) {
      return new Unread(answer.without("job cards"));
    }
    Fields results;
    try {
      results =
          Fields.readFirst("The job cards", answer.text().substring(cards.end()))
              .field("metaData")
              .field("mosaicProviderJobCardsModel")
              .field("results");
    } catch (InvalidInputException e) {
      return unreadable(e.happened());
    }
    if (!results.isList()) {
      return unreadable("the job cards have no list of results");
    }
    List<Draft> drafts =
        results.items().stream()
            .filter(card -> !card.field("expired").isTrue())
            .map(this::draft)
            .toList();
    boolean more = !results.items().isEmpty() && NEXT.matcher(answer.text()).find();
    start += STEP;
    return new Done(new Page(drafts, more ? Optional.of(asked()) : Optional.empty()));
  }

  private static Unread unreadable(String problem) {
    return new Unread(new Reply.Nothing(Reply.Reason.UNREADABLE, problem, null));
  }

  private Draft draft(Fields card) {
    String id = card.text("jobkey");
    Draft draft =
        ask.draft(id, card.firstText("title", "displayTitle"))
            .company(card.text("company"))
            .place(card.text("formattedLocation").replaceFirst("(?<=\\b[A-Z]{2}) \\d{5}$", ""))
            .remote(card.field("remoteLocation"))
            .mode(card.field("remoteWorkModel").text("type").replace('_', ' '))
            .posted(card.field("pubDate"))
            .posted(card.field("createDate"))
            .summary(card.text("snippet"))
            .url(id.isEmpty() ? "" : ask.base() + "/viewjob?jk=" + Ask.encoded(id));
    pay(draft, card.field("extractedSalary"), card.field("salarySnippet"));
    card.items("jobTypes").forEach(type -> draft.type(type.text()));
    for (Fields group : card.items("taxonomyAttributes")) {
      if (group.text("label").equals("job-types")) {
        group.items("attributes").forEach(type -> draft.type(type.text("label")));
      }
      if (group.text("label").equals("skills")) {
        draft.skills(group.items("attributes").stream().map(skill -> skill.text("label")).toList());
      }
    }
    return draft;
  }

  /** Both speak of one figure; the second holds its currency. An estimate is nobody's word. */
  private static void pay(Draft draft, Fields figure, Fields shown) {
    if (!shown.text("source").toUpperCase(Locale.ROOT).contains("ESTIMAT")) {
      draft.salary(
          figure.field("min"), figure.field("max"), shown.text("currency"), figure.text("type"));
    }
  }
}
