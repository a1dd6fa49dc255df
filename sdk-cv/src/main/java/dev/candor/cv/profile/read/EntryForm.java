package dev.candor.cv.profile.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One kind of entry of JSON Resume: read to a word of the profile and written from it. What JSON
 * Resume has no place for stands in the member {@code x-candor}; it is written only where reading
 * without it would give something else.
 *
 * @param <T> the word
 */
abstract class EntryForm<T> {

  static final String MORE = "x-candor";
  static final String ID = "id";

  private final String section;

  EntryForm(String section) {
    this.section = section;
  }

  final String section() {
    return section;
  }

  /** Whether there is enough to make a word. */
  abstract boolean holds(Entry in);

  /** The id that content gives. */
  abstract String idOf(Entry in);

  abstract String idOf(T value);

  abstract T read(Entry in, String id);

  /** The members that JSON Resume knows; what is empty is left out. */
  abstract Map<String, Object> plain(T value);

  /** All that JSON Resume does not know. */
  Map<String, Object> more(T value) {
    return new Members().put("id", idOf(value)).map();
  }

  /** The id that the file gives, "" when there is none or it cannot be one. */
  String declaredId(Entry in) {
    return in.entry(MORE).line(ID);
  }

  final String freeId(Entry in, Ids ids) {
    String declared = declaredId(in);
    String wanted = declared.isEmpty() ? idOf(in) : declared;
    return ids.free(wanted, Objects.toString(read(in, "?")));
  }

  /** Writes a value so that reading it gives the same value, after those whose ids are taken. */
  final Map<String, Object> write(T value, Ids ids) {
    Map<String, Object> members = plain(value);
    Entry plain = new Entry(members);
    if (!holds(plain) || !freeId(plain, ids).equals(idOf(value)) || !readsTo(value, members)) {
      members.put(MORE, more(value));
    }
    return members;
  }

  /** What of an entry {@link #write} would not give back. */
  final Map<String, Object> rest(Entry in, T value, Ids ids) {
    Map<String, Object> written = write(value, ids);
    Map<String, Object> rest = new LinkedHashMap<>();
    in.members()
        .forEach(
            (name, member) -> {
              if (!member.equals(written.get(name))) {
                rest.put(name, member);
              }
            });
    return rest;
  }

  /** Adds what was kept, where the value still reads the same with it. */
  final Map<String, Object> restore(T value, Map<String, Object> written, Entry kept, Ids ids) {
    Map<String, Object> all = new LinkedHashMap<>(written);
    all.putAll(kept.members());
    // an id that the file gives makes the one written beside it needless
    Map<String, Object> asWritten = new LinkedHashMap<>(all);
    asWritten.keySet().removeIf(name -> name.equals(MORE) && !kept.has(MORE));
    Entry entry = new Entry(asWritten);
    if (holds(entry)
        && freeId(entry, ids).equals(idOf(value))
        && value.equals(read(entry, idOf(value)))) {
      return asWritten;
    }
    if (readsTo(value, all)) {
      return all;
    }
    Map<String, Object> restored = new LinkedHashMap<>(written);
    for (Map.Entry<String, Object> member : kept.members().entrySet()) {
      Map<String, Object> with = new LinkedHashMap<>(restored);
      with.put(member.getKey(), member.getValue());
      if (readsTo(value, with)) {
        restored = with;
      }
    }
    return restored;
  }

  private boolean readsTo(T value, Map<String, Object> members) {
    Entry entry = new Entry(members);
    String declared = declaredId(entry);
    return holds(entry)
        && (declared.isEmpty() || declared.equals(idOf(value)))
        && value.equals(read(entry, idOf(value)));
  }
}
