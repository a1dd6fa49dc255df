package dev.candor.cv.profile.read;

import dev.candor.cv.internal.json.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a resume says and a profile does not hold: the profile's extras. Members of an entry stand
 * under its section and id; entries that could not be carried, and the order of a section that was
 * sorted, under {@code x-candor}; everything else as it was written.
 */
final class Kept {

  private static final String UNREAD = "unread";
  private static final String ORDER = "order";

  private final Map<String, Object> members;

  Kept() {
    this(new LinkedHashMap<>());
  }

  private Kept(Map<String, Object> members) {
    this.members = members;
  }

  static Kept from(String extras) {
    return new Kept(Entry.of(Tree.read("extras", extras)).members());
  }

  String extras() {
    return Tree.write(members);
  }

  void put(String name, Object value) {
    members.put(name, value);
  }

  /** Keeps members of an object, in an order that writing does not change. */
  void put(String name, Map<String, Object> rest) {
    members.put(name, new TreeMap<>(rest));
  }

  /** Keeps members of one entry. */
  void put(String section, String id, Map<String, Object> rest) {
    if (!rest.isEmpty()) {
      child(members, section).put(id, new TreeMap<>(rest));
    }
  }

  /** Keeps that a section was there, without entries. */
  void empty(String section) {
    child(members, section);
  }

  void unread(String section, Object entry) {
    List<Object> entries = new ArrayList<>(unread(section));
    entries.add(entry);
    child(child(members, EntryForm.MORE), UNREAD).put(section, entries);
  }

  void order(String section, List<String> ids) {
    child(child(members, EntryForm.MORE), ORDER).put(section, new ArrayList<Object>(ids));
  }

  Entry member(String name) {
    return Entry.of(members.get(name));
  }

  Entry of(String section, String id) {
    return Entry.of(members.get(section)).entry(id);
  }

  boolean has(String section) {
    return members.containsKey(section);
  }

  List<Object> unread(String section) {
    return Entry.of(members.get(EntryForm.MORE)).entry(UNREAD).list(section);
  }

  List<String> order(String section) {
    return Entry.of(members.get(EntryForm.MORE)).entry(ORDER).lines(section);
  }

  /** Everything that stands outside the sections. */
  Map<String, Object> others(Set<String> sections) {
    Map<String, Object> others = new LinkedHashMap<>(members);
    others.keySet().removeAll(sections);
    others.remove(EntryForm.MORE);
    return others;
  }

  @SuppressWarnings("unchecked") // only maps made here or by Entry.of, whose names are text
  private static Map<String, Object> child(Map<String, Object> parent, String name) {
    @Nullable Object there = parent.get(name);
    if (!(there instanceof Map<?, ?>)) {
      there = new LinkedHashMap<String, Object>();
      parent.put(name, there);
    }
    return (Map<String, Object>) there;
  }
}
