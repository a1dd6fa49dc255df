package dev.candor.cv.archive;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.RegionalVariant;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.StarRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A profile as values by path; an entry's own path holds its name.
 *
 * @param values what is said, in the order of the profile; what is empty is left out
 * @param orders ids of the entries of each list
 */
record FlatProfile(Map<String, String> values, Map<String, List<String>> orders) {

  private static final Pattern IDS = Pattern.compile("\\[[^\\]]*\\]");

  static FlatProfile of(Profile profile) {
    FlatProfile flat = new FlatProfile(new LinkedHashMap<>(), new LinkedHashMap<>());
    flat.contact(profile.contact());
    flat.put("summary", profile.summary());
    flat.put("years", profile.yearsExperience());
    profile.roles().forEach(flat::role);
    profile.education().forEach(flat::education);
    profile.credentials().forEach(flat::credential);
    profile
        .skills()
        .forEach(
            one -> {
              String path = flat.entry("", "skills", one.id().value(), one.name());
              flat.put(path + ".level", one.level());
              flat.put(path + ".skills", one.keywords());
            });
    profile
        .languages()
        .forEach(
            one -> {
              String path = flat.entry("", "languages", one.id().value(), one.name());
              flat.put(path + ".fluency", one.fluency());
            });
    profile.regions().forEach(flat::region);
    profile.stars().forEach(flat::star);
    flat.put("extras", profile.extras().equals("{}") ? "" : profile.extras());
    return flat;
  }

  /** Whether a path is that of an entry, whose value is a name that stands below it too. */
  static boolean isEntry(String path) {
    return path.endsWith("]");
  }

  /** A path in words: "roles[x].achievements[y]" is an achievement. */
  static String nameOf(String path) {
    String[] parts = IDS.matcher(path).replaceAll("[]").split("\\.", -1);
    String last = parts[parts.length - 1];
    if (last.endsWith("[]") || parts.length == 1) {
      return singular(last);
    }
    return last + " of " + singular(parts[parts.length - 2]);
  }

  private static String singular(String name) {
    return switch (name) {
      case "education[]" -> "course of study";
      case "skills[]" -> "group of skills";
      case "stars[]" -> "STAR record";
      default -> name.endsWith("s[]") ? name.substring(0, name.length() - 3) : name;
    };
  }

  private void contact(Contact contact) {
    put("contact.name", contact.name());
    put("contact.headline", contact.headline());
    put("contact.email", contact.email());
    put("contact.phone", contact.phone());
    put("contact.place", contact.place());
    put(
        "contact.links",
        contact.links().stream().map(link -> link.label() + " " + link.url()).toList());
  }

  private void role(Role role) {
    String path = entry("", "roles", role.id(), role.employer());
    put(path + ".employer", role.employer());
    put(path + ".title", role.title());
    put(path + ".kind", role.kind());
    put(path + ".place", role.place());
    put(path + ".dates", text(role.dates()));
    put(path + ".summary", role.summary());
    put(path + ".hard skills", role.skills().hard());
    put(path + ".soft skills", role.skills().soft());
    put(path + ".most bullets", role.maxBullets());
    put(path + ".stage", role.stage());
    put(path + ".industry", role.industry());
    put(path + ".team size", role.teamSize());
    role.achievements().forEach(one -> achievement(path, one));
  }

  private void achievement(String role, Achievement one) {
    String path = entry(role + ".", "achievements", one.id().value(), one.text());
    put(path + ".text", one.text());
    put(path + ".title", one.title());
    put(path + ".keywords", one.keywords());
    put(path + ".context", one.context());
    put(path + ".defensibility", one.defensibility());
    put(path + ".metrics", one.metrics());
    IntStream.range(0, one.variants().size())
        .forEach(
            i -> {
              String label = one.variants().get(i).label();
              String id = label.isEmpty() ? "#" + (i + 1) : label;
              String variant = entry(path + ".", "variants", id, one.variants().get(i).text());
              put(variant + ".text", one.variants().get(i).text());
            });
  }

  private void education(Education one) {
    String path = entry("", "education", one.id().value(), one.institution());
    put(path + ".institution", one.institution());
    put(path + ".degree", one.degree());
    put(path + ".area", one.area());
    put(path + ".dates", text(one.dates()));
    put(path + ".score", one.score());
    put(path + ".courses", one.courses());
  }

  private void credential(Credential one) {
    String path = entry("", "credentials", one.id().value(), one.name());
    put(path + ".kind", one.kind());
    put(path + ".name", one.name());
    put(path + ".issuer", one.issuer());
    put(path + ".date", one.date());
    put(path + ".summary", one.summary());
  }

  private void region(RegionalVariant one) {
    String path = entry("", "regions", one.region(), one.region());
    put(path + ".photo", one.photo());
    put(path + ".pages", one.maxPages());
    put(path + ".personal details", one.personalDetails());
    put(path + ".priority", one.atsPriority());
    put(path + ".spelling", one.spelling());
    put(path + ".tone", one.tone());
  }

  private void star(StarRecord one) {
    String path = entry("", "stars", one.id(), one.title() + ", " + one.employer());
    put(path + ".period", one.period());
    put(path + ".story", one.story());
    put(path + ".tags", one.tags());
    put(path + ".weights", one.seniorityWeights());
    put(path + ".metadata", one.metadata());
  }

  private String entry(String owner, String list, String id, String name) {
    String path = owner + list + "[" + id.replace(']', ')') + "]";
    values.put(path, name);
    orders.computeIfAbsent(owner + list, key -> new ArrayList<>()).add(id);
    return path;
  }

  private void put(String path, @Nullable Object value) {
    String text = value instanceof List<?> list ? joined(list) : Objects.toString(value, "");
    if (!text.isEmpty() && !text.equals("{}")) {
      values.put(path, text);
    }
  }

  private static String joined(List<?> list) {
    return String.join("; ", list.stream().map(String::valueOf).toList());
  }

  private static String text(DateRange dates) {
    String start = Objects.toString(dates.start(), "");
    String end = dates.current() ? "present" : Objects.toString(dates.end(), "");
    return start.isEmpty() && end.isEmpty() ? "" : start + " – " + end;
  }
}
