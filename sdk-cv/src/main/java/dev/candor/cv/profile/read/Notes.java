package dev.candor.cv.profile.read;

import dev.candor.cv.profile.read.ImportNote.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Notes of one import, each once. Not thread-safe. */
final class Notes {

  private final Set<ImportNote> notes = new LinkedHashSet<>();

  void kept(String where, String why) {
    notes.add(new ImportNote(Kind.KEPT, where, why));
  }

  void leftOut(String where, String why) {
    notes.add(new ImportNote(Kind.LEFT_OUT, where, why));
  }

  void readAs(String where, String why) {
    notes.add(new ImportNote(Kind.READ_AS, where, why));
  }

  void doubtful(String where, String why) {
    notes.add(new ImportNote(Kind.DOUBTFUL, where, why));
  }

  List<ImportNote> all() {
    return List.copyOf(notes);
  }
}
