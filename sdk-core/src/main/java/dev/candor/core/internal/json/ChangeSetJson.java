package dev.candor.core.internal.json;

import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.ChangeSet;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of several applications as JSON. */
public final class ChangeSetJson {

  private ChangeSetJson() {}

  /**
   * Writes a change.
   *
   * @param change any change
   * @return JSON in one line
   */
  public static String write(ChangeSet change) {
    ObjectNode node = Json.object();
    node.put("at", change.at().toString());
    node.put("to", change.to().code());
    node.put("note", change.note());
    node.put("until", change.until().toString());
    if (change.undone() != null) {
      node.put("undone", change.undone().toString());
    }
    ArrayNode before = node.putArray("before");
    for (ChangeSet.Before one : change.before()) {
      ObjectNode item = before.addObject().put("id", one.id().value());
      if (one.state() != null) {
        item.put("state", one.state().code()).put("revision", one.revision());
      }
    }
    return Json.write(node);
  }

  /**
   * Reads a change. Unknown members are passed over.
   *
   * @param json what {@link #write} wrote
   * @return the change
   * @throws dev.candor.core.error.InvalidInputException naming the member that cannot be read
   */
  public static ChangeSet read(String json) {
    return new FieldReader(Json.read("change", json), "change")
        .make(
            in ->
                new ChangeSet(
                    in.parsed("at", "a time", Instant::parse),
                    in.constant("to", ApplicationState.class),
                    in.text("note"),
                    in.list("before", one -> one.make(ChangeSetJson::before)),
                    in.parsed("until", "a time", Instant::parse),
                    in.instant("undone")));
  }

  private static ChangeSet.Before before(FieldReader in) {
    Integer revision = in.wholeNumber("revision");
    return new ChangeSet.Before(
        in.parsed("id", "an id", ApplicationId::new),
        in.<ApplicationState>optional(
            "state", "a state", text -> FieldReader.constantOf(ApplicationState.class, text)),
        revision == null ? 0 : revision);
  }
}
