package dev.candor.cv.profile.read;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a Markdown text says and a profile does not hold: kept by name, each noted. One use. */
final class Remains {

  private final String source;
  private final Notes notes;
  private final Map<String, Object> kept = new LinkedHashMap<>();

  Remains(String source, Notes notes) {
    this.source = source;
    this.notes = notes;
  }

  /** Keeps a label or section that is not read; of the same name, one below the other. */
  void keep(String name, String text, int line, String why) {
    if (!name.isEmpty() || !text.isEmpty()) {
      String under = name.isEmpty() ? "text" : name;
      kept.merge(under, text, (one, more) -> one + "\n" + more);
      notes.kept(where(line), why + "; it is kept");
    }
  }

  /** A label whose words are not known, or text without one. */
  void unknown(String within, Labelled one) {
    boolean named = !one.label().isEmpty();
    keep(
        within + (named ? one.label() : "text"),
        one.text(),
        one.line(),
        named ? "the label is not known" : "text without a label is not read");
  }

  /** Text beside the items of a list, where only the items are read. */
  void beside(Labelled list) {
    Labelled.Listed listed = list.listed();
    if (!listed.items().isEmpty()) {
      listed
          .loose()
          .forEach(
              one ->
                  keep(list.label(), one.text(), one.line(), "text beside the list is not read"));
    }
  }

  /** What a part of the whole keeps. */
  void put(String name, Map<String, Object> part) {
    if (!part.isEmpty()) {
      kept.put(name, part);
    }
  }

  String where(int line) {
    return source + ", line " + line;
  }

  Map<String, Object> all() {
    return kept;
  }
}
