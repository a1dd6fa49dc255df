package dev.candor.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms of keywords by the words they are made of. Not changed after building. */
final class KeywordTrie {

  private static final int SHORTEST_JOINED = 4;

  private final Map<String, KeywordTrie> next = new HashMap<>();
  private final List<KeywordForm> forms = new ArrayList<>(1);

  @Nullable KeywordTrie child(String key) {
    return next.get(key);
  }

  List<KeywordForm> forms() {
    return forms;
  }

  /** Adds a form as written, in the singular, and with its hyphens, slashes and dots left out. */
  void add(KeywordForm form) {
    List<Part> parts = Parts.of(form.text());
    List<String> keys = new ArrayList<>(parts.stream().map(Part::key).toList());
    if (keys.isEmpty() || keys.contains("")) {
      return;
    }
    put(keys, form);
    if (form.asWritten()) {
      return;
    }
    int last = keys.size() - 1;
    keys.set(last, WordForms.singular(keys.get(last)));
    put(keys, form);
    put(joined(parts), form);
  }

  private void put(List<String> keys, KeywordForm form) {
    KeywordTrie node = this;
    for (String key : keys) {
      node = node.next.computeIfAbsent(key, absent -> new KeywordTrie());
    }
    if (!node.forms.contains(form)) {
      node.forms.add(form);
    }
  }

  private static List<String> joined(List<Part> parts) {
    List<String> keys = new ArrayList<>();
    for (Part part : parts) {
      int last = keys.size() - 1;
      String joined = last < 0 || !part.glue().isTight() ? "" : keys.get(last) + part.key();
      if (joined.length() >= SHORTEST_JOINED) {
        keys.set(last, joined);
      } else {
        keys.add(part.key());
      }
    }
    return keys;
  }

  /** The key two tight parts have when written as one word, or null. */
  static @Nullable String joinedKey(Part first, Part second) {
    if (!second.glue().isTight() || first.key().isEmpty() || second.key().isEmpty()) {
      return null;
    }
    String key = first.key() + second.key();
    return key.length() >= SHORTEST_JOINED ? key : null;
  }
}
