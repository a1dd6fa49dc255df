package dev.candor.sources.workday;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Board;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.parse.Dates;
import dev.candor.sources.internal.parse.Fields;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pages of 20 heads; the text of a posting is asked for by itself. Days are told, not times. */
final class Workday implements Board {

  private static final int SIZE = 20;
  private static final String BODY =
      "{\"appliedFacets\":{},\"limit\":20,\"offset\":{offset},\"searchText\":{words}}";
  private static final Pattern SITE =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9_-]{0,62}/[A-Za-z0-9-]{1,20}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern PATH =
      Pattern.compile("/job/(?!.*\\.\\.)[A-Za-z0-9%._~!$&'()*+,;=:@/-]+");
  private static final Pattern SEVERAL = Pattern.compile("\\d+ Locations?");

  @Override
  public String name() {
    return "workday";
  }

  @Override
  public String base() {
    return "https://{1}.{2}.myworkdayjobs.com";
  }

  @Override
  public String companyHint() {
    return "TENANT/HOST/SITE for TENANT.HOST.myworkdayjobs.com/SITE";
  }

  @Override
  public Pattern companyForm() {
    return SITE;
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.post("/wday/cxs/{1}/{3}/jobs", BODY).header("Accept-Language", "en-US");
  }

  /** Only its first page tells the total, so a shorter page is the last. */
  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer.field("jobPostings"))
        .map(page -> page.more(page.records().size() >= SIZE));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    String path = in.text("externalPath");
    String place = in.text("locationsText");
    return ask.draft(path.substring(path.lastIndexOf('_') + 1), in.text("title"))
        .place(SEVERAL.matcher(place).matches() ? "" : place)
        .mode(in.text("remoteType"))
        .type(in.text("timeType"))
        .posted(day(in.text("postedOn"), ask.now()))
        .url(path.isEmpty() ? "" : ask.uri("/{3}") + path);
  }

  private static Optional<Instant> day(String said, Instant now) {
    return Dates.read(said, now).map(time -> time.truncatedTo(ChronoUnit.DAYS));
  }

  @Override
  public Optional<HttpExchange> detail(Fields in, Ask ask) {
    String path = in.text("externalPath");
    return PATH.matcher(path).matches()
        ? Optional.of(ask.get("/wday/cxs/{1}/{3}" + path).header("Accept-Language", "en-US"))
        : Optional.empty();
  }

  @Override
  public void complete(Draft draft, Fields detail) {
    Fields info = detail.field("jobPostingInfo");
    String country = info.field("country").firstText("alpha2Code", "descriptor");
    draft.company(detail.field("hiringOrganization").text("name"));
    draft.place(info.text("location"), country);
    info.items("additionalLocations").forEach(place -> draft.place(place.text()));
    draft
        .mode(info.text("remoteType"))
        .type(info.text("timeType"))
        .text(info.text("jobDescription"));
  }
}
