package dev.candor.cv.internal.json;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.FieldReader;
import dev.candor.core.internal.json.Json;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.AnnotationEdit.Add;
import dev.candor.cv.posting.AnnotationEdit.Change;
import dev.candor.cv.posting.AnnotationEdit.ChangeConcern;
import dev.candor.cv.posting.AnnotationEdit.ChangePersona;
import dev.candor.cv.posting.AnnotationEdit.ChangeSettings;
import dev.candor.cv.posting.AnnotationEdit.Remove;
import dev.candor.cv.posting.AnnotationEdit.SetActive;
import dev.candor.cv.posting.AnnotationEdit.SetStatus;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Concern;
import dev.candor.cv.posting.Persona;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Edits of annotations as JSON: a list of objects with an {@code op}. A change says in {@code set}
 * what becomes what; what it does not name stays. What {@code was} says is what its editor saw.
 */
public final class EditJson {

  private static final int MOST = 5_000;

  private final Annotations current;
  private final Instant now;

  private EditJson(Annotations current, Instant now) {
    this.current = current;
    this.now = now;
  }

  /**
   * Reads edits.
   *
   * @param name of the input, for messages
   * @param json a list of edits
   * @param current the annotations that they are for
   * @param now dates what has no time of its own
   * @return in order
   * @throws InvalidInputException naming the edit that cannot be read, or the id that is not there
   */
  public static List<AnnotationEdit> read(
      String name, String json, Annotations current, Instant now) {
    JsonNode list = AnnotationJson.tree(name, json);
    if (!list.isArray() || list.size() > MOST) {
      throw new InvalidInputException(
          name,
          "'" + name + "' is not a list of at most " + MOST + " edits",
          "Give a list such as [{\"op\": \"remove\", \"id\": \"a1\"}]",
          null);
    }
    EditJson reader = new EditJson(current, now);
    List<AnnotationEdit> edits = new ArrayList<>();
    for (JsonNode one : list) {
      FieldReader in = new FieldReader(one, name + "[" + edits.size() + "]");
      edits.add(AnnotationJson.make(in, from -> reader.edit(one, from)));
    }
    return edits;
  }

  /**
   * Writes edits, so that they can be read for the same annotations.
   *
   * @param edits such as the inverse of others
   * @return a list in one line
   */
  public static String write(List<AnnotationEdit> edits) {
    ArrayNode list = Json.object().putArray("edits");
    edits.forEach(edit -> list.add(node(edit)));
    return Json.write(list);
  }

  private AnnotationEdit edit(JsonNode node, FieldReader in) {
    String op = in.text("op");
    return switch (op) {
      case "add" -> add(node, in);
      case "change" -> change(node, in);
      case "remove" -> remove(in);
      case "activate" -> new SetActive(ids(in), !in.has("active") || in.flag("active"), now);
      case "approve" -> review(in, Annotation.Status.APPROVED);
      case "reject" -> review(in, Annotation.Status.REJECTED);
      case "status" ->
          review(in, AnnotationJson.constant(in, "status", Annotation.Status.APPROVED));
      case "concern" -> concern(node, in);
      case "persona" -> persona(node, in);
      case "settings" -> settings(node);
      default ->
          throw in.not(
              "an edit: 'op' is one of add, change, remove, activate, approve, reject, status,"
                  + " concern, persona, settings");
    };
  }

  private Add add(JsonNode node, FieldReader in) {
    if (in.object("annotation") == null) {
      throw in.not("whole: 'add' takes an 'annotation'");
    }
    ObjectNode with = Json.object().put("createdAt", now.toString());
    with.setAll((ObjectNode) node.get("annotation"));
    return new Add(AnnotationJson.annotation(new FieldReader(with, "annotation")));
  }

  private Change change(JsonNode node, FieldReader in) {
    Annotation seen = existing(in, in.text("id"));
    ObjectNode before = AnnotationJson.annotation(seen);
    overlay(before, node.get("was"));
    ObjectNode after = before.deepCopy();
    after.put("updatedAt", now.toString());
    overlay(after, node.get("set"));
    after.put("id", seen.id());
    return new Change(
        AnnotationJson.annotation(new FieldReader(before, "was")),
        AnnotationJson.annotation(new FieldReader(after, "set")));
  }

  private Remove remove(FieldReader in) {
    FieldReader seen = in.object("seen");
    return new Remove(seen == null ? existing(in, in.text("id")) : AnnotationJson.annotation(seen));
  }

  private SetStatus review(FieldReader in, Annotation.Status status) {
    return new SetStatus(
        ids(in),
        status,
        AnnotationJson.or(in.optional("reviewer"), ""),
        AnnotationJson.or(in.optional("note"), ""),
        now);
  }

  private ChangeConcern concern(JsonNode node, FieldReader in) {
    String id = in.text("id");
    Concern seen =
        current.concerns().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    JsonNode set = node.path("set");
    if (set.isNull()) {
      return new ChangeConcern(seen, null);
    }
    ObjectNode after =
        seen == null
            ? Json.object().put("id", id).put("createdAt", now.toString())
            : AnnotationJson.concern(seen).put("updatedAt", now.toString());
    overlay(after, set);
    return new ChangeConcern(seen, AnnotationJson.concern(new FieldReader(after, "set")));
  }

  private ChangePersona persona(JsonNode node, FieldReader in) {
    if (node.has("statement")) {
      Persona seen = current.persona();
      Persona after =
          new Persona(
              in.text("statement"),
              seen == null ? "" : seen.primary(),
              seen == null ? List.of() : seen.others(),
              seen == null ? List.of() : seen.annotations(),
              List.of(),
              true,
              now);
      return new ChangePersona(seen, after);
    }
    return new ChangePersona(current.persona(), AnnotationJson.persona(in.object("persona")));
  }

  private ChangeSettings settings(JsonNode node) {
    FieldReader set = new FieldReader(node.path("set"), "set");
    Annotations.Settings was = current.settings();
    return new ChangeSettings(
        was,
        new Annotations.Settings(
            AnnotationJson.constant(set, "combination", was.combination()),
            AnnotationJson.or(set.optional("textHash"), was.textHash()),
            was.extras()));
  }

  private static List<String> ids(FieldReader in) {
    return in.has("id")
        ? List.of(in.text("id"))
        : in.texts("ids", "a list of texts", Function.identity());
  }

  private Annotation existing(FieldReader in, String id) {
    return current
        .annotation(id)
        .orElseThrow(
            () -> in.not("of this posting: '" + current.posting() + "' has no such annotation"));
  }

  private static void overlay(ObjectNode on, @Nullable JsonNode members) {
    if (members instanceof ObjectNode object) {
      object.properties().forEach(one -> on.set(one.getKey(), one.getValue()));
      // what is not understood has no "nothing": it is there or not
      object.properties().stream()
          .filter(one -> one.getValue().isNull() && !AnnotationJson.knows(one.getKey()))
          .forEach(one -> on.remove(one.getKey()));
    }
  }

  private static ObjectNode node(AnnotationEdit edit) {
    ObjectNode json = Json.object();
    if (edit instanceof Add add) {
      json.put("op", "add").set("annotation", AnnotationJson.annotation(add.annotation()));
    } else if (edit instanceof Change change) {
      difference(
          json.put("op", "change").put("id", change.before().id()),
          AnnotationJson.annotation(change.before()),
          AnnotationJson.annotation(change.after()));
    } else if (edit instanceof Remove remove) {
      json.put("op", "remove")
          .put("id", remove.seen().id())
          .set("seen", AnnotationJson.annotation(remove.seen()));
    } else if (edit instanceof SetActive set) {
      ids(json.put("op", "activate").put("active", set.active()), set.ids());
    } else if (edit instanceof SetStatus set) {
      ids(json.put("op", "status").put("status", set.status().code()), set.ids());
      json.put("reviewer", set.reviewer()).put("note", set.note());
    } else if (edit instanceof ChangeConcern change) {
      Concern after = change.after();
      json.put("op", "concern").put("id", change.id());
      json.set("set", after == null ? null : AnnotationJson.concern(after));
    } else if (edit instanceof ChangePersona change) {
      Persona after = change.after();
      json.put("op", "persona")
          .set("persona", after == null ? null : AnnotationJson.persona(after));
    } else if (edit instanceof ChangeSettings change) {
      json.put("op", "settings")
          .putObject("set")
          .put("combination", change.after().combination().code())
          .put("textHash", change.after().textHash());
    }
    return json;
  }

  private static void ids(ObjectNode json, List<String> ids) {
    ArrayNode array = json.putArray("ids");
    ids.forEach(array::add);
  }

  private static void difference(ObjectNode json, ObjectNode before, ObjectNode after) {
    ObjectNode was = json.putObject("was");
    ObjectNode set = json.putObject("set");
    Set<String> names = new LinkedHashSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        was.set(name, before.get(name));
        set.set(name, after.get(name));
      }
    }
  }
}
