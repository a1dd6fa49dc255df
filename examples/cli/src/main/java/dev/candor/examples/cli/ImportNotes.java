package dev.candor.examples.cli;

import dev.candor.cv.profile.read.ImportNote;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;

/** Notes of an import: a line a kind for a person, the whole list for a script. */
final class ImportNotes {

  private static final int SHOWN = 3;

  private ImportNotes() {}

  /** One line a kind, with a count. */
  static List<String> lines(List<ImportNote> notes) {
    Map<ImportNote.Kind, List<ImportNote>> byKind = new EnumMap<>(ImportNote.Kind.class);
    for (ImportNote.Kind kind : ImportNote.Kind.values()) {
      List<ImportNote> some = notes.stream().filter(note -> note.kind() == kind).toList();
      if (!some.isEmpty()) {
        byKind.put(kind, some);
      }
    }
    return byKind.entrySet().stream().map(one -> line(one.getKey(), one.getValue())).toList();
  }

  private static String line(ImportNote.Kind kind, List<ImportNote> notes) {
    // what is kept is harmless: its place will do
    String shown =
        notes.stream()
            .limit(SHOWN)
            .map(note -> kind == ImportNote.Kind.KEPT ? note.where() : note.toString())
            .collect(Collectors.joining(kind == ImportNote.Kind.KEPT ? ", " : "; "));
    int more = notes.size() - SHOWN;
    return notes.size()
        + " "
        + meaning(kind)
        + ": "
        + shown
        + (more > 0 ? ", " + more + " more" : "");
  }

  private static String meaning(ImportNote.Kind kind) {
    return switch (kind) {
      case KEPT -> "kept, with no place in a profile";
      case LEFT_OUT -> "left out";
      case READ_AS -> "read otherwise than written";
      case DOUBTFUL -> "doubtful";
    };
  }

  /** The same on the error output, where nothing else is printed for a script. */
  static void tell(List<ImportNote> notes) {
    lines(notes).forEach(line -> System.err.println("note: " + line));
    if (!notes.isEmpty()) {
      System.err.println("note: profile import --json lists them all");
    }
  }

  static void write(ArrayNode to, List<ImportNote> notes) {
    for (ImportNote note : notes) {
      to.addObject()
          .put("kind", note.kind().code())
          .put("where", note.where())
          .put("why", note.why());
    }
  }
}
