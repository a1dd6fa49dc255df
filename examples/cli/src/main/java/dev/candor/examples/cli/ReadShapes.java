package dev.candor.examples.cli;

import dev.candor.cv.profile.Confidence;
import dev.candor.cv.profile.read.ImportedProfile;
import dev.candor.cv.profile.read.ReadField;
import dev.candor.cv.profile.read.UnreadText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How sure an import from a page is, and what it did not understand. */
final class ReadShapes {

  private ReadShapes() {}

  static void write(ObjectNode json, ImportedProfile imported) {
    ArrayNode fields = json.putArray("fields");
    for (ReadField field : imported.fields()) {
      fields
          .addObject()
          .put("path", field.path())
          .put("value", field.value())
          .put("confidence", field.confidence().code())
          .put("line", field.line());
    }
    ArrayNode unread = json.putArray("unread");
    for (UnreadText one : imported.unread()) {
      unread
          .addObject()
          .put("line", one.line())
          .put("section", one.section())
          .put("text", one.text());
    }
  }

  /** Counts, then what to look at: the unsure fields, and all that was not understood. */
  static List<String> lines(ImportedProfile imported) {
    List<String> lines = new ArrayList<>();
    if (!imported.fields().isEmpty()) {
      lines.add(counts(imported));
    }
    imported.fields().stream()
        .filter(field -> field.confidence() == Confidence.UNSURE)
        .map(field -> "unsure: line " + field.line() + ", " + field.path() + " = " + field.value())
        .forEach(lines::add);
    imported.unread().stream()
        .map(one -> "not understood, kept: line " + one.line() + ", " + one.text())
        .forEach(lines::add);
    return lines;
  }

  private static String counts(ImportedProfile imported) {
    return count(imported, Confidence.STATED)
        + " fields stated, "
        + count(imported, Confidence.LIKELY)
        + " likely, "
        + count(imported, Confidence.UNSURE)
        + " unsure";
  }

  private static long count(ImportedProfile imported, Confidence confidence) {
    return imported.fields().stream().filter(one -> one.confidence() == confidence).count();
  }
}
