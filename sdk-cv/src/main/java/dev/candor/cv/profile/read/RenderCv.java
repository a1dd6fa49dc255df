package dev.candor.cv.profile.read;

import dev.candor.core.text.Markdown;
import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.profile.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads RenderCV's YAML by bringing it into the form of JSON Resume: entries are recognised by
 * their members, sections without fixed entries by their title. What has no counterpart rides along
 * and is kept.
 */
final class RenderCv {

  private static final String CV = "cv";
  private static final Set<String> DATES = Set.of("start_date", "end_date", "date");

  /** Where a user name is the end of an address. */
  private static final Map<String, String> NETWORKS =
      Map.of(
          "linkedin", "https://www.linkedin.com/in/",
          "github", "https://github.com/",
          "gitlab", "https://gitlab.com/",
          "orcid", "https://orcid.org/",
          "x", "https://x.com/",
          "stackoverflow", "https://stackoverflow.com/users/");

  private final Map<String, Object> resume = new LinkedHashMap<>();
  private final Map<String, Object> others = new LinkedHashMap<>();

  static boolean looksLike(Object tree) {
    return tree instanceof Map<?, ?> map
        && map.get(CV) instanceof Map<?, ?> cv
        && (cv.containsKey("name") || cv.containsKey("sections"));
  }

  static ImportedProfile read(String name, Map<?, ?> tree) {
    RenderCv converted = new RenderCv();
    converted.convert(Entry.of(tree));
    ImportedProfile imported = new JsonResume().read(name, converted.resume);
    return new ImportedProfile(imported.profile(), ProfileFormat.RENDERCV, imported.notes());
  }

  private void convert(Entry tree) {
    Entry cv = tree.entry(CV);
    Map<String, Object> basics = new LinkedHashMap<>();
    resume.put(JsonResume.BASICS, basics);
    cv.members()
        .forEach(
            (name, value) -> {
              switch (name) {
                case "sections", "social_networks" -> {}
                case "headline", "label" -> put(basics, "label", value);
                case "website" -> put(basics, "url", first(value));
                case "email", "phone" -> put(basics, name, first(value));
                case "location" -> put(basics, name, Map.of("city", value));
                default -> put(basics, name, value);
              }
            });
    List<Object> profiles = cv.entries("social_networks").stream().map(RenderCv::profile).toList();
    if (!profiles.isEmpty()) {
      basics.put("profiles", profiles);
    }
    List<String> summary = new ArrayList<>();
    cv.entry("sections").members().forEach((title, entries) -> section(title, entries, summary));
    if (!summary.isEmpty()) {
      basics.put("summary", String.join("\n", summary));
    }
    tree.members().forEach((name, value) -> keep(name, value));
    if (!others.isEmpty()) {
      resume.put("rendercv", others);
    }
  }

  private void keep(String name, Object value) {
    if (!name.equals(CV)) {
      others.put(name, value);
    }
  }

  private static Object first(Object value) {
    return value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
  }

  private static void put(Map<String, Object> to, String name, Object value) {
    if (value instanceof Map<?, ?> map && map.containsValue(Tree.NULL)) {
      return;
    }
    if (value != Tree.NULL) {
      to.put(name, value instanceof String text ? Markdown.plain(text) : value);
    }
  }

  private static Object profile(Entry network) {
    String url = NETWORKS.get(Ids.slug(network.line("network")));
    Map<String, Object> profile = new LinkedHashMap<>(network.members());
    if (url != null && !network.line("username").isEmpty()) {
      profile.put("url", url + network.line("username"));
    }
    return profile;
  }

  private void section(String title, Object entries, List<String> summary) {
    String key = Block.key(title);
    List<Object> rest = new ArrayList<>();
    for (Object entry : entries instanceof List<?> list ? list : List.of(entries)) {
      if (entry instanceof String text && isSummary(key)) {
        summary.add(Markdown.plain(text));
      } else if (!entry(key, entry)) {
        rest.add(entry);
      }
    }
    if (!rest.isEmpty()) {
      others.put(title, rest);
    }
  }

  private static boolean isSummary(String key) {
    return Set.of("summary", "about", "about me", "profile", "professional summary").contains(key);
  }

  private boolean entry(String key, Object written) {
    Entry in = Entry.of(written);
    String text = written instanceof String one ? one : in.line("bullet");
    if (in.has("company") && in.has("position")) {
      add("work", in, Map.of("company", "name"));
    } else if (in.has("institution")) {
      add("education", in, Map.of("degree", "studyType"));
    } else if (in.has("title") && in.has("authors")) {
      add(
          "publications",
          in,
          Map.of("title", "name", "journal", "publisher", "date", "releaseDate"));
    } else if (in.has("name") && key.contains("project")) {
      add("projects", in, Map.of("summary", "description"));
    } else if (in.has("label") && key.contains("language") && !key.contains("programming")) {
      add("languages", in, Map.of("label", "language", "details", "fluency"));
    } else if (in.has("label") && (key.contains("skill") || key.contains("technolog"))) {
      Map<String, Object> group = new LinkedHashMap<>();
      group.put("name", Markdown.plain(in.line("label")));
      group.put("keywords", new ArrayList<Object>(Labelled.parts(in.line("details"))));
      list("skills").add(group);
    } else if (key.contains("certifi") && !text.isEmpty()) {
      list("certificates").add(credential("name", text));
    } else if ((key.contains("award") || key.contains("honor")) && !text.isEmpty()) {
      list("awards").add(credential("title", text));
    } else {
      return false;
    }
    return true;
  }

  private static Map<String, Object> credential(String name, String text) {
    String plain = Entry.oneLine(Markdown.plain(text));
    CandidateBlock.Dated dated = CandidateBlock.Dated.of(plain);
    Map<String, Object> credential = new LinkedHashMap<>();
    credential.put(name, dated.name());
    if (dated.date() != null) {
      credential.put("date", dated.date().toString());
    }
    return credential;
  }

  private void add(String section, Entry in, Map<String, String> names) {
    Map<String, Object> entry = new LinkedHashMap<>();
    in.members()
        .forEach(
            (name, value) -> {
              if (DATES.contains(name)) {
                date(entry, name, names.getOrDefault(name, name), value);
              } else if (value instanceof List<?> list) {
                entry.put(names.getOrDefault(name, name), plain(list));
              } else {
                put(entry, names.getOrDefault(name, name), value);
              }
            });
    list(section).add(entry);
  }

  private static List<Object> plain(List<?> list) {
    List<Object> plain = new ArrayList<>();
    list.forEach(one -> plain.add(one instanceof String text ? Markdown.plain(text) : one));
    return plain;
  }

  /** A date that is not understood keeps its own name, and so is noted and kept. */
  private static void date(Map<String, Object> entry, String name, String as, Object value) {
    String text = value instanceof Number ? value.toString() : Entry.oneLine(value);
    if (text.isEmpty()) {
      return;
    }
    if (name.equals("end_date") && text.equalsIgnoreCase("present")) {
      entry.put(EntryForm.MORE, Map.of("current", true));
      return;
    }
    boolean iso = text.matches("\\d{4}(-\\d{2}){0,2}");
    PartialDate date = Period.dateOf(text);
    String written = date == null ? "" : iso ? text : date.toString();
    if (written.isEmpty()) {
      entry.put(name, text);
    } else if (name.equals("start_date")) {
      entry.put("startDate", written);
    } else if (name.equals("end_date")) {
      entry.put("endDate", written);
    } else if (as.equals("releaseDate")) {
      entry.put(as, written);
    } else {
      entry.putIfAbsent("startDate", written);
      entry.putIfAbsent("endDate", written);
    }
  }

  @SuppressWarnings("unchecked") // only lists made here
  private List<Object> list(String section) {
    return (List<Object>) resume.computeIfAbsent(section, name -> new ArrayList<Object>());
  }
}
