package dev.candor.cv.profile.read;

import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.profile.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a master CV as JSON Resume 1.0. What came from such a file and has no place in a profile
 * is written back from the extras; what JSON Resume has no place for stands in members named {@code
 * x-candor}. Reading the result gives the same profile, ids included, as long as its roles and
 * credentials are grouped by kind, each group of roles most recent first, and no two achievements
 * of a role have the same text. Pure.
 */
public final class JsonResumeWriter {

  private JsonResumeWriter() {}

  /**
   * Writes a profile.
   *
   * @param profile a master CV, imported from any form
   * @return JSON with line breaks
   * @throws dev.candor.core.error.InvalidInputException when the extras are not JSON
   */
  public static String write(Profile profile) {
    Kept kept = Kept.from(profile.extras());
    Ids ids = new Ids();
    Map<String, Object> resume = new LinkedHashMap<>();
    Basics basics = Basics.of(profile);
    Basics.Form form = new Basics.Form();
    resume.put(
        JsonResume.BASICS,
        form.restore(basics, form.write(basics, ids), kept.member(JsonResume.BASICS), ids));
    Set<String> sections = new HashSet<>(Set.of(JsonResume.BASICS));
    for (Forms.Section<?> section : Forms.ALL) {
      sections.add(section.name());
      List<Object> entries = entries(section, profile, kept, ids);
      if (!entries.isEmpty() || kept.has(section.name())) {
        resume.put(section.name(), entries);
      }
    }
    resume.putAll(kept.others(sections));
    return Tree.writePretty(resume);
  }

  private static <T> List<Object> entries(
      Forms.Section<T> section, Profile profile, Kept kept, Ids ids) {
    EntryForm<T> form = section.form();
    List<Object> entries = new ArrayList<>();
    for (T value : ordered(section, section.values().apply(profile), kept)) {
      Map<String, Object> written = form.write(value, ids);
      String id = form.idOf(value);
      entries.add(form.restore(value, written, kept.of(section.name(), id), ids));
      ids.take(id);
    }
    entries.addAll(kept.unread(section.name()));
    return entries;
  }

  /** As in the file it came from, unless entries were added or taken away. */
  private static <T> List<T> ordered(Forms.Section<T> section, List<T> values, Kept kept) {
    Map<String, T> byId = new LinkedHashMap<>();
    values.forEach(value -> byId.put(section.form().idOf(value), value));
    List<String> order = kept.order(section.name());
    return byId.size() == values.size() && byId.keySet().equals(new HashSet<>(order))
        ? order.stream().map(byId::get).toList()
        : values;
  }
}
