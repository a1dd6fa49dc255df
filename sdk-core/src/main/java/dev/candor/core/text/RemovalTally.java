package dev.candor.core.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is left out. */
final class RemovalTally {

  private static final int EXCERPTS = 3;

  private final Map<RemovalKind, Integer> counts = new EnumMap<>(RemovalKind.class);
  private final Map<RemovalKind, List<String>> excerpts = new EnumMap<>(RemovalKind.class);

  void add(RemovalKind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  void add(RemovalKind kind, String text) {
    add(kind);
    String excerpt = TextBounds.excerpt(text);
    List<String> known = excerpts.computeIfAbsent(kind, absent -> new ArrayList<>());
    if (!excerpt.isEmpty() && known.size() < EXCERPTS) {
      known.add("\"" + excerpt + "\"");
    }
  }

  List<Removal> removals() {
    List<Removal> removals = new ArrayList<>();
    counts.forEach((kind, count) -> removals.add(new Removal(kind, count, detail(kind, count))));
    return removals;
  }

  private String detail(RemovalKind kind, int count) {
    String what =
        switch (kind) {
          case HIDDEN_TEXT -> "parts of the page that a reader does not see were left out";
          case COMMENT -> "comments were left out";
          case SCRIPT -> "scripts, styles and templates were left out";
          case INVISIBLE_CHARACTER -> "invisible characters were left out";
          case BIDI_CONTROL -> "characters that turn the direction of writing were left out";
          case CONTROL_CHARACTER -> "control characters were left out";
        };
    List<String> known = excerpts.getOrDefault(kind, List.of());
    return count + " " + what + (known.isEmpty() ? "" : ": " + String.join(", ", known));
  }
}
