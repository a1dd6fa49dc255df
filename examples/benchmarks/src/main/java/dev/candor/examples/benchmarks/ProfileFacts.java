package dev.candor.examples.benchmarks;

import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.read.ReadField;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a profile says, by kind of field, compared by letters and digits alone.
 *
 * @param byKind values in the order of the profile
 */
record ProfileFacts(Map<String, List<String>> byKind) {

  private static final Pattern INDEX = Pattern.compile("(roles|education)\\[(\\d+)]\\.dates");
  private static final Pattern PATH = Pattern.compile("\\[\\d+]");

  static ProfileFacts of(Profile profile) {
    ProfileFacts facts = new ProfileFacts(new LinkedHashMap<>());
    facts.add("contact.name", profile.contact().name());
    facts.add("contact.headline", profile.contact().headline());
    facts.add("contact.email", profile.contact().email());
    facts.add("contact.phone", profile.contact().phone());
    facts.add("contact.place", profile.contact().place());
    profile.contact().links().forEach(link -> facts.add("contact.links", link.url()));
    facts.add("summary", profile.summary());
    for (Role role : profile.roles()) {
      facts.add("roles.employer", role.employer());
      facts.add("roles.title", role.title());
      facts.add("roles.place", role.place());
      facts.add("roles.dates", text(role.dates()));
      facts.add("roles.summary", role.summary());
      role.achievements().forEach(one -> facts.add("roles.achievements", one.text()));
    }
    profile
        .education()
        .forEach(
            one -> {
              facts.add("education.institution", one.institution());
              facts.add("education.degree", one.degree());
              facts.add("education.area", one.area());
              facts.add("education.dates", text(one.dates()));
              facts.add("education.score", one.score());
            });
    profile
        .credentials()
        .forEach(
            one -> {
              facts.add("credentials.name", one.name());
              facts.add("credentials.date", one.date() == null ? "" : one.date().toString());
            });
    profile
        .skills()
        .forEach(
            one -> {
              facts.add("skills.name", one.name());
              one.keywords().forEach(skill -> facts.add("skills.keywords", skill));
            });
    profile
        .languages()
        .forEach(
            one -> {
              facts.add("languages.name", one.name());
              facts.add("languages.fluency", one.fluency());
            });
    return facts;
  }

  private static String text(DateRange dates) {
    return dates.start() == null
        ? ""
        : dates.start() + " " + (dates.current() ? "now" : String.valueOf(dates.end()));
  }

  private void add(String kind, String value) {
    String key = key(kind, value);
    if (!key.isEmpty()) {
      byKind.computeIfAbsent(kind, name -> new ArrayList<>()).add(key);
    }
  }

  private static String key(String kind, String value) {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String same =
        kind.equals("contact.links") ? plain.replaceFirst("^https?://(?:www\\.)?", "") : plain;
    return same.replaceAll("[^\\p{L}\\p{N}+#]+", "");
  }

  int count(String kind) {
    return byKind.getOrDefault(kind, List.of()).size();
  }

  /** How many values both have, each as often as both have it. */
  int common(ProfileFacts other, String kind) {
    List<String> left = new ArrayList<>(other.byKind.getOrDefault(kind, List.of()));
    int common = 0;
    for (String value : byKind.getOrDefault(kind, List.of())) {
      common += left.remove(value) ? 1 : 0;
    }
    return common;
  }

  /** Whether a field that was read from a page is one of these. */
  boolean holds(Profile read, ReadField field) {
    String kind = PATH.matcher(field.path()).replaceAll("");
    List<String> values = byKind.getOrDefault(kind, List.of());
    Matcher dates = INDEX.matcher(field.path());
    if (dates.matches()) {
      int index = Integer.parseInt(dates.group(2));
      DateRange range =
          dates.group(1).equals("roles")
              ? read.roles().get(index).dates()
              : read.education().get(index).dates();
      return values.contains(key(kind, text(range)));
    }
    if (kind.equals("credentials.date")) {
      int index = Integer.parseInt(field.path().replaceAll("\\D", ""));
      return values.contains(key(kind, String.valueOf(read.credentials().get(index).date())));
    }
    return values.contains(key(kind, field.value()));
  }
}
