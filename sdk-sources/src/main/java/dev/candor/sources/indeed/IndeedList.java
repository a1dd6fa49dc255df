package dev.candor.sources.indeed;

import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Series;
import dev.candor.sources.internal.http.Reply;
import dev.candor.sources.internal.parse.Fields;
import dev.candor.sources.internal.parse.Texts;
import dev.candor.sources.internal.parse.WorkModes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One list of the board's interface: one market, one place, one narrowing; by cursor. */
final class IndeedList implements Series {

  private static final int PAGE = 100;

  private static final String FIELDS =
      """
      pageInfo { nextCursor }
      results { job {
        key title datePublished dateOnIndeed
        description { html }
        location { countryName countryCode admin1Code city postalCode formatted { short long } }
        compensation {
          baseSalary { unitOfWork range { ... on Range { min max } } }
          currencyCode
        }
        attributes { key label }
        employer { name relativeCompanyPageUrl }
        recruit { viewJobUrl detailedSalary workSchedule }
      } }
      """;

  private final Ask ask;
  private final Secret key;
  private final Where where;
  private final Narrowing narrowing;

  IndeedList(Ask ask, Secret key, Where where, Narrowing narrowing) {
    this.ask = ask;
    this.key = key;
    this.where = where;
    this.narrowing = narrowing;
  }

  @Override
  public boolean isForPeople() {
    return false;
  }

  @Override
  public HttpExchange first() {
    return page("");
  }

  private HttpExchange page(String cursor) {
    SearchRequest request = ask.request();
    List<String> arguments = new ArrayList<>();
    String words = IndeedWords.of(request);
    if (!words.isEmpty()) {
      arguments.add("what: " + Ask.quoted(words));
    }
    if (!where.place().isEmpty()) {
      arguments.add(
          "location: { where: %s, radius: %s, radiusUnit: MILES }"
              .formatted(Ask.quoted(where.place()), where.miles()));
    }
    arguments.add("limit: " + PAGE);
    if (!cursor.isEmpty()) {
      arguments.add("cursor: " + Ask.quoted(cursor));
    }
    arguments.add("sort: RELEVANCE");
    arguments.add(narrowing.graphQl());
    String query =
        arguments.stream()
            .filter(argument -> !argument.isEmpty())
            .collect(
                Collectors.joining(
                    "\n", "query GetJobData { jobSearch(\n", "\n) {\n" + FIELDS + "} }"));
    URI base = URI.create(ask.base());
    String path = base.getPath() == null ? "" : base.getPath();
    URI uri = path.isEmpty() ? URI.create(ask.base() + "/graphql") : base;
    return ask.settings()
        .post(uri, "{\"query\":" + Ask.quoted(query) + "}")
        .header("indeed-api-key", key.reveal())
        .header("indeed-co", where.market().code());
  }

  @Override
  public Read read(Reply.Json answer) {
    Fields search = answer.fields().field("data").field("jobSearch");
    if (!search.field("results").isList()) {
      String said =
          answer.fields().items("errors").stream()
              .map(error -> error.text("message"))
              .filter(message -> !message.isBlank())
              .findFirst()
              .map(message -> ": " + message.substring(0, Math.min(200, message.length())))
              .orElse("");
      return new Unread(answer.unexpected("it has no list of results" + said));
    }
    List<Draft> drafts = new ArrayList<>();
    for (Fields result : search.items("results")) {
      Fields job = result.field("job");
      Draft draft = draft(job);
      if (fits(draft, job)) {
        drafts.add(draft);
      }
    }
    String cursor = search.field("pageInfo").text("nextCursor");
    boolean more = !cursor.isEmpty() && !search.items("results").isEmpty();
    return new Done(new Page(drafts, more ? Optional.of(page(cursor)) : Optional.empty()));
  }

  private boolean fits(Draft draft, Fields job) {
    SearchRequest request = ask.request();
    boolean narrowed =
        request.remoteOnly()
            || request.postedWithin() != null
            || !request.employmentTypes().isEmpty();
    return !narrowed
        || job.text("title").isEmpty()
        || narrowing.fits(draft.job(), keys(job), request, ask.now());
  }

  private static Set<String> keys(Fields job) {
    return job.items("attributes").stream()
        .map(attribute -> attribute.text("key"))
        .collect(Collectors.toSet());
  }

  private Draft draft(Fields in) {
    Fields place = in.field("location");
    Fields pay = in.field("compensation");
    Fields base = pay.field("baseSalary");
    String id = in.text("key");
    Draft draft =
        ask.draft(id, in.text("title"))
            .company(in.field("employer").text("name"))
            .place(
                place.text("city"),
                place.text("admin1Code"),
                place.text("countryName"),
                place.text("countryCode"))
            // the estimate beside it is the board's guess, and its currency goes with the guess
            .salary(
                base.field("range").field("min"),
                base.field("range").field("max"),
                pay.text("currencyCode"),
                base.text("unitOfWork"))
            .posted(in.field("datePublished"))
            .posted(in.field("dateOnIndeed"))
            .text(in.field("description").text("html"))
            .url(id.isEmpty() ? "" : where.market().site() + "/viewjob?jk=" + Ask.encoded(id))
            .apply(in.field("recruit").text("viewJobUrl"));
    for (Fields attribute : in.items("attributes")) {
      type(draft, attribute);
    }
    return isRemote(in) ? draft.mode(WorkMode.REMOTE) : draft;
  }

  /** The board's mark, unless the posting itself says otherwise. */
  private boolean isRemote(Fields in) {
    if (!narrowing.attributes().contains(Narrowing.REMOTE)
        && !keys(in).contains(Narrowing.REMOTE)) {
      return false;
    }
    String said = Texts.readable(in.field("description").text("html"));
    WorkMode told = WorkModes.inText(said);
    return told == WorkMode.REMOTE
        || (told == WorkMode.UNSPECIFIED && !WorkModes.deniesRemote(said));
  }

  /**
   * Skills and benefits stand side by side here, and no mark tells them apart: so none is taken for
   * a skill, and only what names a kind of employment is one.
   */
  private static void type(Draft draft, Fields attribute) {
    String key = attribute.text("key");
    Narrowing.TYPES.forEach(
        (type, keyOfType) -> {
          if (keyOfType.equals(key)) {
            draft.type(type.code());
          }
        });
    String label = attribute.text("label");
    if (IndeedWords.isType(label)) {
      draft.type(label);
    }
  }
}
