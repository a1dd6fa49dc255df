package dev.candor.cv.profile.read;

import dev.candor.core.text.Markdown;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Achievements of a role in Markdown: a heading each with labels, or, in the older form, a list
 * item each. Labels of variants are any words.
 */
final class AchievementBlocks {

  private static final Set<String> USUAL_VARIANTS =
      Set.of(
          "technical",
          "architecture",
          "impact",
          "leadership",
          "short",
          "process",
          "strategy",
          "scale",
          "delivery",
          "team",
          "backend",
          "frontend",
          "full stack",
          "innovation",
          "culture",
          "challenge",
          "security",
          "quality",
          "business",
          "product",
          "platform",
          "data",
          "cost",
          "performance",
          "reliability",
          "original");

  private final String role;
  private final String source;
  private final Notes notes;
  private final Set<String> texts = new HashSet<>();
  private final Map<String, Object> kept = new LinkedHashMap<>();

  AchievementBlocks(String role, String source, Notes notes) {
    this.role = role;
    this.source = source;
    this.notes = notes;
  }

  /** What was not understood, by achievement, after {@link #read}. */
  Map<String, Object> kept() {
    return kept;
  }

  List<Achievement> read(Block section) {
    List<Achievement> achievements = new ArrayList<>();
    for (Labelled.Item item : Labelled.items(section.lines(), section.line() + 1)) {
      String text = item.label().isEmpty() ? item.text() : item.label() + ": " + item.text();
      if (isNew(text, item.line())) {
        achievements.add(Achievement.builder(Ids.achievement(role, text), text).build());
      }
    }
    for (Block block : section.children()) {
      achievement(block, achievements);
    }
    return achievements;
  }

  private boolean isNew(String text, int line) {
    if (text.isEmpty()) {
      return false;
    }
    if (!texts.add(text)) {
      notes.leftOut(where(line), "it repeats an achievement above");
      return false;
    }
    return true;
  }

  private void achievement(Block block, List<Achievement> achievements) {
    String fact = "";
    List<String> context = new ArrayList<>();
    List<String> keywords = new ArrayList<>();
    List<Variant> variants = new ArrayList<>();
    for (Labelled one : block.labelled()) {
      switch (one.key()) {
        case "core fact", "fact" -> fact = one.oneLine();
        case "variants" -> variants.addAll(variants(one));
        case "keywords" -> keywords.addAll(RoleFile.names(one));
        case "business context", "context", "interview defensibility", "defensibility" ->
            context.add(one.text());
        default -> keep(block, one);
      }
    }
    if (fact.isEmpty()) {
      kept.put(block.title(), block.raw());
      notes.kept(where(block.line()), "the achievement has no Core Fact; it is kept as written");
    } else if (isNew(fact, block.line())) {
      achievements.add(
          Achievement.builder(Ids.achievement(role, fact), fact)
              .title(title(block.title()))
              .variants(variants)
              .keywords(keywords)
              .context(String.join("\n", context))
              .build());
    }
  }

  private void keep(Block block, Labelled one) {
    kept.put(block.title() + " / " + one.label(), one.text());
    notes.kept(
        where(one.line()),
        (one.label().isEmpty() ? "text without a label is not read" : "the label is not known")
            + "; it is kept");
  }

  private List<Variant> variants(Labelled list) {
    List<Variant> variants = new ArrayList<>();
    for (Labelled.Item item : list.items()) {
      if (item.text().isEmpty()) {
        notes.leftOut(where(item.line()), "the variant is empty");
        continue;
      }
      if (item.label().isEmpty()) {
        notes.doubtful(where(item.line()), "the variant has no label");
      } else if (!USUAL_VARIANTS.contains(Block.key(item.label()))) {
        notes.doubtful(where(item.line()), "the variant's label is not a usual one");
      }
      variants.add(new Variant(item.label(), item.text()));
    }
    return variants;
  }

  private static String title(String heading) {
    return Entry.oneLine(
        Markdown.plain(heading).replaceFirst("(?i)^achievement\\s*\\d*\\s*[:：.–-]?\\s*", ""));
  }

  private String where(int line) {
    return source + ", line " + line;
  }
}
