package dev.candor.examples.cli;

import dev.candor.core.application.ItemChange;
import dev.candor.core.application.Move;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.JournalEntry;
import dev.candor.core.work.TransitionEffect;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON and the words of applications. */
final class ApplicationShapes {

  private ApplicationShapes() {}

  static String title(Application one) {
    String company = one.job().company();
    return one.job().title() + (company.isEmpty() ? "" : " at " + company);
  }

  static ObjectNode brief(Application one) {
    JournalEntry last = one.journal().get(one.journal().size() - 1);
    return Shapes.object()
        .put("id", one.id().value())
        .put("state", one.state().code())
        .put("title", one.job().title())
        .put("company", one.job().company())
        .put("score", one.score())
        .put("tier", one.tier().code())
        .put("appliedAt", Shapes.text(one.appliedAt().orElse(null)))
        .put("changedAt", last.at().toString())
        .put("revision", one.revision());
  }

  static ObjectNode whole(Application one) {
    ObjectNode json = brief(one);
    json.set("job", Shapes.job(one.job()));
    ArrayNode journal = json.putArray("journal");
    for (JournalEntry entry : one.journal()) {
      journal
          .addObject()
          .put("at", entry.at().toString())
          .put("from", entry.from() == null ? null : entry.from().code())
          .put("to", entry.to().code())
          .put("note", entry.note());
    }
    return json;
  }

  static ObjectNode move(Move move) {
    ObjectNode json = Shapes.object().put("moved", move instanceof Move.Moved);
    json.set("application", whole(move.application()));
    ArrayNode allowed = json.putArray("allowed");
    ArrayNode effects = json.putArray("effects");
    if (move instanceof Move.Refused refused) {
      Shapes.texts(allowed, refused.allowed().stream().map(ApplicationState::code).toList());
      return json.put("reason", refused.reason());
    }
    Move.Moved moved = (Move.Moved) move;
    Shapes.texts(
        effects, moved.transition().effects().stream().map(TransitionEffect::code).toList());
    return json.put("reason", "");
  }

  static ObjectNode items(List<ItemChange> items) {
    ObjectNode json = Shapes.object();
    ArrayNode array = json.putArray("items");
    for (ItemChange item : items) {
      ObjectNode one =
          array
              .addObject()
              .put("id", item.id())
              .put("status", item.status().code())
              .put("reason", item.reason());
      one.set("application", item.application() == null ? null : brief(item.application()));
    }
    return json;
  }

  static String line(ItemChange item) {
    Application one = item.application();
    if (!item.reason().isEmpty()) {
      return item.id() + ": " + item.reason();
    }
    return item.id() + ": " + (one == null ? "gone" : one.state().code() + ": " + title(one));
  }
}
