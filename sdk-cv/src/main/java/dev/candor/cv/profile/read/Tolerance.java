package dev.candor.cv.profile.read;

import dev.candor.cv.internal.json.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts right, before the schema is asked, what many files have and what can only mean one thing: a
 * null or empty value is an absent one, and an end of "present" is no end.
 */
final class Tolerance {

  private static final Set<String> DATES = Set.of("startDate", "endDate", "date", "releaseDate");
  private static final Set<String> NOW = Set.of("present", "now", "current", "today", "ongoing");

  /** Members of the schema: a null in one of them is an absent one. */
  private static final Set<String> MEMBERS =
      Set.of(
          ("name label image email phone url summary location profiles address postalCode city"
                  + " countryCode region network username description position startDate endDate"
                  + " highlights organization area institution studyType score courses title date"
                  + " awarder issuer publisher releaseDate level keywords language fluency reference"
                  + " roles entity type company website")
              .split(" "));

  private final Notes notes;

  Tolerance(Notes notes) {
    this.notes = notes;
  }

  Map<String, Object> applyTo(Map<?, ?> resume) {
    Map<String, Object> clean = new LinkedHashMap<>();
    resume.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (!JsonResume.KNOWN.contains(name)) {
            clean.put(name, value);
          } else if (value != Tree.NULL) {
            clean.put(name, section(name, value));
          }
        });
    return clean;
  }

  private Object section(String name, Object value) {
    if (value instanceof Map<?, ?> map) {
      return members(name, map);
    }
    if (!(value instanceof List<?> list)) {
      return value;
    }
    List<Object> entries = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object entry = list.get(i);
      String path = name + "[" + i + "]";
      entries.add(entry instanceof Map<?, ?> map ? members(path, map) : entry);
    }
    return entries;
  }

  private Map<String, Object> members(String path, Map<?, ?> entry) {
    Map<String, Object> clean = new LinkedHashMap<>();
    entry.forEach((name, value) -> member(clean, path, String.valueOf(name), value));
    return clean;
  }

  private void member(Map<String, Object> clean, String path, String name, Object value) {
    boolean blankDate = DATES.contains(name) && value instanceof String text && text.isBlank();
    if (blankDate || (value == Tree.NULL && MEMBERS.contains(name))) {
      return;
    }
    if (name.equals("endDate")
        && value instanceof String text
        && NOW.contains(text.strip().toLowerCase(Locale.ROOT))) {
      notes.readAs(path + ".endDate", "it is no date, and was read as: it still goes on");
      addMore(clean, Map.of("current", true));
      return;
    }
    if (name.equals(EntryForm.MORE) && value instanceof Map<?, ?>) {
      addMore(clean, Entry.of(value).members());
      return;
    }
    boolean nested = name.equals("location") || name.equals("profiles");
    clean.put(name, nested ? section(path + "." + name, value) : value);
  }

  /** Both what stands there and what was read from another member. */
  private static void addMore(Map<String, Object> clean, Map<String, Object> more) {
    Map<String, Object> both = new LinkedHashMap<>(Entry.of(clean.get(EntryForm.MORE)).members());
    more.forEach(both::putIfAbsent);
    clean.put(EntryForm.MORE, both);
  }
}
