package dev.candor.core.internal.json;

import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.JournalEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An application as JSON, without its revision, which the store keeps beside it. */
public final class ApplicationJson {

  private ApplicationJson() {}

  /**
   * Writes an application.
   *
   * @param application any application
   * @return JSON in one line; the same for equal applications of any revision
   */
  public static String write(Application application) {
    ObjectNode node = Json.object();
    node.put("id", application.id().value());
    node.put("state", application.state().code());
    if (application.score() != null) {
      node.put("score", application.score());
    }
    ArrayNode journal = node.putArray("journal");
    for (JournalEntry entry : application.journal()) {
      ObjectNode one = journal.addObject().put("at", entry.at().toString());
      @Nullable ApplicationState from = entry.from();
      if (from != null) {
        one.put("from", from.code());
      }
      one.put("to", entry.to().code()).put("note", entry.note());
    }
    node.set("job", JobJson.toNode(application.job()));
    return Json.write(node);
  }

  /**
   * Reads an application. Unknown members are passed over.
   *
   * @param json what {@link #write} wrote
   * @param revision the revision the store keeps beside it
   * @return the application
   * @throws dev.candor.core.error.InvalidInputException naming the member that cannot be read
   */
  public static Application read(String json, long revision) {
    JsonNode node = Json.read("application", json);
    return new FieldReader(node, "application")
        .make(
            in ->
                new Application(
                    in.parsed("id", "an id", ApplicationId::new),
                    JobJson.of(node.path("job"), "application.job"),
                    in.constant("state", ApplicationState.class),
                    in.wholeNumber("score"),
                    in.list("journal", ApplicationJson::entry),
                    revision));
  }

  private static JournalEntry entry(FieldReader in) {
    return new JournalEntry(
        in.parsed("at", "a time", Instant::parse),
        in.<ApplicationState>optional(
            "from", "a state", t -> FieldReader.constantOf(ApplicationState.class, t)),
        in.constant("to", ApplicationState.class),
        in.text("note"));
  }
}
