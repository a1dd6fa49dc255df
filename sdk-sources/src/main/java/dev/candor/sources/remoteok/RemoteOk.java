package dev.candor.sources.remoteok;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.board.Ask;
import dev.candor.sources.internal.board.Draft;
import dev.candor.sources.internal.board.Listing;
import dev.candor.sources.internal.board.RemoteBoard;
import dev.candor.sources.internal.parse.EmploymentTypes;
import dev.candor.sources.internal.parse.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Its newest jobs at once, behind a legal notice. It lists remote work alone. Pay is given without
 * a currency, and so not read.
 */
final class RemoteOk implements RemoteBoard {

  @Override
  public String name() {
    return "remoteok";
  }

  @Override
  public String base() {
    return "https://remoteok.com";
  }

  @Override
  public boolean isAskedUnnamed() {
    return true;
  }

  @Override
  public HttpExchange page(Ask ask) {
    return ask.get("/api");
  }

  @Override
  public Optional<Listing> read(Fields answer, Ask ask) {
    return Listing.in(answer).map(page -> page.only(in -> !in.has("legal")));
  }

  @Override
  public Draft draft(Fields in, Ask ask) {
    Draft draft =
        ask.draft(in.text("id"), in.text("position"))
            .company(in.text("company"))
            .mode(WorkMode.REMOTE);
    for (String place : in.text("location").split("[,;](?=\\s*Remote)|;", -1)) {
      draft.place(place);
    }
    List<String> tags = in.items("tags").stream().map(Fields::text).toList();
    tags.stream()
        .filter(tag -> EmploymentTypes.of(tag) != EmploymentType.OTHER)
        .forEach(draft::type);
    return draft
        .tags(tags)
        .posted(in.field(in.has("epoch") ? "epoch" : "date"))
        .text(in.text("description"))
        .url(in.text("url"))
        .apply(in.text("apply_url"));
  }
}
