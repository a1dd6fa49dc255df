package dev.candor.sources.bayt;

import dev.candor.core.job.Job;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Series;
import dev.candor.sources.internal.http.Reply;
import dev.candor.sources.internal.parse.Dates;
import dev.candor.sources.internal.schema.SchemaPostings;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** One list of the board: cards in HTML, in the form of today and the one before. */
final class BaytPages implements Series {

  /** Its own names for levels; those that tell no level of ours are left out. */
  private static final Map<String, String> LEVELS =
      Map.of(
          "student/internship", "intern",
          "fresh graduate", "entry",
          "entry level", "entry",
          "mid career", "mid",
          "management", "manager",
          "executive/director", "director");

  private final Ask ask;
  private final String path;
  private final boolean details;
  private int page = 1;

  BaytPages(Ask ask, String path, boolean details) {
    this.ask = ask;
    this.path = path;
    this.details = details;
  }

  @Override
  public HttpExchange first() {
    return asked();
  }

  private HttpExchange asked() {
    return ask.settings().page(URI.create(ask.base() + path + "?page=" + page));
  }

  @Override
  public boolean isForPeople() {
    return true;
  }

  @Override
  public Read read(Reply.Text answer) {
    Document html = Jsoup.parse(answer.text(), answer.uri().toString());
    Elements cards = html.select("li[data-js-job]");
    if (cards.isEmpty() && html.selectFirst("#results_inner_card, #results_inner") == null) {
      return new Unread(answer.without("list of jobs"));
    }
    List<Draft> drafts = cards.stream().map(this::draft).toList();
    boolean more = html.selectFirst("link[rel=next], a.jsAjaxLoad[href*=page=]") != null;
    page++;
    return new Done(
        new Page(drafts, more && !drafts.isEmpty() ? Optional.of(asked()) : Optional.empty()));
  }

  private Draft draft(Element card) {
    Element link = card.selectFirst("h2 a[href]");
    String href = link == null ? "" : link.absUrl("href");
    String id = card.attr("data-job-id");
    Draft draft =
        ask.draft(id.isEmpty() ? href : id, link == null ? "" : link.text())
            .company(
                text(
                    card, ".job-company-location-wrapper > div:first-child, .t-nowrap.p10l > span"))
            .place(text(card, ".job-company-location-wrapper > .t-mute, div.t-mute.t-small"))
            .posted(
                Dates.read(
                    attribute(card, "data-automation-jobActiveDate"),
                    null)) // the words beside it are rounded
            .summary(text(card, ".jb-descr").replaceFirst("^\\s*Summary:\\s*", ""))
            .url(href);
    for (Element tag : card.select(".jb-label-careerlevel")) {
      String level = tag.text().replaceFirst("\\s*·.*", "").strip(); // years stand behind it
      draft.level(LEVELS.getOrDefault(level.toLowerCase(Locale.ROOT), ""));
    }
    card.select(".jb-label-remote").forEach(tag -> draft.mode(tag.text()));
    card.select(".jb-label-salary").forEach(tag -> draft.salary(tag.text()));
    return draft;
  }

  private static String text(Element card, String selector) {
    Element found = card.selectFirst(selector);
    return found == null ? "" : found.text();
  }

  private static String attribute(Element card, String name) {
    Element found = card.selectFirst("[" + name + "]");
    return found == null ? "" : found.attr(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<HttpExchange> detail(Draft draft) {
    return details ? draft.page().map(ask.settings()::page) : Optional.empty();
  }

  @Override
  public void complete(Draft draft, Reply.Text own) {
    List<Job> found = SchemaPostings.inPage(own.text(), own.uri()).jobs();
    if (found.size() == 1) {
      draft.like(found.get(0));
    }
  }
}
