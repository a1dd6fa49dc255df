package dev.candor.cv.profile.read;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Achievements as highlights, with what a highlight cannot say beside them. */
final class Achievements {

  private Achievements() {}

  /** One for each different highlight; what is said beside counts for the highlight it repeats. */
  static List<Achievement> read(List<String> highlights, List<Entry> beside, String role) {
    Map<String, Entry> byText = new LinkedHashMap<>();
    beside.forEach(more -> byText.putIfAbsent(more.line("text"), more));
    List<Achievement> achievements = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String text : new ArrayList<>(new LinkedHashSet<>(highlights))) {
      Achievement achievement = achievement(text, byText.getOrDefault(text, Entry.NONE), role);
      if (ids.add(achievement.id().value())) {
        achievements.add(achievement);
      } else {
        achievements.add(achievement.toBuilder().id(Ids.achievement(role, text)).build());
      }
    }
    return achievements;
  }

  private static Achievement achievement(String text, Entry more, String role) {
    String declared = more.line("id");
    return Achievement.builder(
            declared.isEmpty() ? Ids.achievement(role, text) : new EvidenceId(declared), text)
        .title(more.line("title"))
        .variants(variants(more.entries("variants")))
        .keywords(more.lines("keywords"))
        .context(more.text("context"))
        .defensibility(more.text("defensibility"))
        .metrics(more.lines("metrics"))
        .build();
  }

  private static List<Variant> variants(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> !entry.line("text").isEmpty())
        .map(entry -> new Variant(entry.line("label"), entry.line("text")))
        .toList();
  }

  static List<String> highlights(List<Achievement> achievements) {
    return achievements.stream().map(Achievement::text).toList();
  }

  static List<Object> beside(List<Achievement> achievements) {
    List<Object> entries = new ArrayList<>();
    for (Achievement achievement : achievements) {
      List<Map<String, Object>> variants =
          achievement.variants().stream()
              .map(v -> new Members().put("label", v.label()).put("text", v.text()).map())
              .toList();
      entries.add(
          new Members()
              .put("id", achievement.id().value())
              .put("text", achievement.text())
              .put("title", achievement.title())
              .put("variants", variants)
              .put("keywords", achievement.keywords())
              .put("context", achievement.context())
              .put("defensibility", achievement.defensibility())
              .put("metrics", achievement.metrics())
              .map());
    }
    return entries;
  }
}
