package dev.candor.cv.profile.read;

import dev.candor.core.text.Markdown;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Achievements of a role in Markdown: a heading each with labels, or, in the older form, a list
 * item each. Labels of variants are any words.
 */
final class AchievementBlocks {

  private static final Set<String> CONTEXT = Set.of("business context", "context");
  private static final Set<String> DEFENSIBILITY =
      Set.of("interview defensibility", "defensibility");
  private static final Set<String> LABELS =
      Stream.of(
              Set.of("core fact", "fact", "variants", "keywords", "metrics"),
              CONTEXT,
              DEFENSIBILITY)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern HEADING =
      Pattern.compile("(?i)achievement\\s*\\d+\\s*(?:[:：.–-].*)?");

  private static final Pattern ITEM =
      Pattern.compile(
          "[*_]{0,3}(\\p{L}[^*_:：\\n]{0,40}?)(?:[*_]{1,3}\\s*[:：–—-]?|\\s*[:：]|\\s+[–—-])\\s*(.+)");

  private final String role;
  private final Notes notes;
  private final Remains remains;
  private final Set<String> texts = new HashSet<>();
  private final List<Achievement> achievements = new ArrayList<>();
  private Draft open = new Draft("", 0, "");

  AchievementBlocks(String role, String source, Notes notes) {
    this.role = role;
    this.notes = notes;
    this.remains = new Remains(source, notes);
  }

  /** Whether a heading is a label of an achievement rather than an achievement. */
  static boolean isLabel(Block heading) {
    return LABELS.contains(heading.key());
  }

  /** What was not understood, by achievement, after {@link #read}. */
  Map<String, Object> kept() {
    return remains.all();
  }

  /** Reads a section, and headings after it that name labels of its last achievement. */
  List<Achievement> read(Block section, List<Block> after) {
    List<Labelled> own = section.labelled(LABELS);
    if (own.stream().anyMatch(one -> LABELS.contains(one.key()))) {
      own.forEach(this::label);
    } else {
      list(section);
    }
    section.children().forEach(this::heading);
    after.forEach(this::heading);
    close();
    return List.copyOf(achievements);
  }

  /** The older form: each item is an achievement. */
  private void list(Block section) {
    Labelled.Listed listed = Labelled.listed(section.lines(), section.line() + 1);
    for (Labelled.Item item : listed.items()) {
      String text = item.label().isEmpty() ? item.text() : item.label() + ": " + item.text();
      if (isNew(text, item.line())) {
        achievements.add(Achievement.builder(Ids.achievement(role, text), text).build());
      }
    }
    for (Labelled.Item one : listed.loose()) {
      remains.keep("text", one.text(), one.line(), "text beside the list is not read");
    }
  }

  private void heading(Block block) {
    if (isLabel(block)) {
      Labelled.of(block, LABELS).forEach(this::label);
    } else {
      open(block.title(), block.line(), block.raw());
      block.labelled(LABELS).forEach(this::label);
    }
    block.children().forEach(this::below);
  }

  /** A heading below an achievement is a label, known or not. */
  private void below(Block block) {
    Labelled.of(block, LABELS).forEach(this::label);
    block.children().forEach(this::below);
  }

  private void open(String title, int line, String raw) {
    close();
    open = new Draft(title, line, raw);
  }

  private void label(Labelled one) {
    String key = one.key();
    boolean variants = open.inVariants;
    open.inVariants = key.equals("variants");
    if (HEADING.matcher(one.label()).matches()) {
      open(one.label(), one.line(), one.text());
      unknown(new Labelled("", one.line(), one.value(), one.lines()));
    } else if (key.equals("core fact") || key.equals("fact")) {
      fact(one);
    } else if (key.equals("variants")) {
      variants(one);
    } else if (key.equals("keywords")) {
      open.keywords.addAll(RoleFile.names(one));
      remains.beside(one);
    } else if (CONTEXT.contains(key)) {
      open.context.add(one.text());
    } else if (DEFENSIBILITY.contains(key)) {
      open.defensibility.add(one.text());
    } else if (key.equals("metrics")) {
      open.metrics.addAll(metrics(one));
    } else if (variants && Variant.isUsual(key) && !one.text().isEmpty()) {
      usual(one);
    } else {
      unknown(one);
    }
  }

  private void unknown(Labelled one) {
    if (!one.label().isEmpty() || !one.text().isEmpty()) {
      remains.unknown(open.title.isEmpty() ? "" : open.title + " / ", one);
    }
  }

  /** A second fact is a second achievement. */
  private void fact(Labelled one) {
    if (!open.fact.isEmpty()) {
      open("", one.line(), "");
    }
    open.fact = one.oneLine();
    open.line = open.line == 0 ? one.line() : open.line;
  }

  private void close() {
    if (open.fact.isEmpty()) {
      if (open.isSaid()) {
        String title = open.title.isEmpty() ? "Achievement" : open.title;
        remains.keep(title, open.written(), open.line, "the achievement has no Core Fact");
      }
    } else if (isNew(open.fact, open.line)) {
      achievements.add(
          Achievement.builder(Ids.achievement(role, open.fact), open.fact)
              .title(title(open.title))
              .variants(open.variants)
              .keywords(open.keywords)
              .context(String.join("\n", open.context))
              .defensibility(String.join("\n", open.defensibility))
              .metrics(open.metrics)
              .build());
    }
    open = new Draft("", 0, "");
  }

  /** An achievement in the making. */
  private static final class Draft {
    private final String title;
    private final String raw;
    private final List<String> context = new ArrayList<>();
    private final List<String> defensibility = new ArrayList<>();
    private final List<String> metrics = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();
    private int line;
    private String fact = "";
    private boolean inVariants;

    Draft(String title, int line, String raw) {
      this.title = title;
      this.line = line;
      this.raw = raw;
    }

    boolean isSaid() {
      return !title.isEmpty()
          || !variants.isEmpty()
          || Stream.of(keywords, context, defensibility, metrics).anyMatch(some -> !some.isEmpty());
    }

    /** As it was written, or what was read of it. */
    String written() {
      if (!raw.isEmpty()) {
        return raw;
      }
      List<String> parts = new ArrayList<>(context);
      parts.addAll(defensibility);
      parts.addAll(metrics);
      parts.addAll(keywords);
      variants.forEach(one -> parts.add(one.label() + ": " + one.text()));
      return String.join("\n", parts);
    }
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

  private void variants(Labelled list) {
    if (!list.value().isEmpty()) {
      remains.keep(list.label(), list.value(), list.line(), "a variant stands in a list");
    }
    for (Labelled.Item one : list.listed().loose()) {
      remains.keep(list.label(), one.text(), one.line(), "a variant stands in a list");
    }
    list.items().forEach(this::variant);
  }

  /** A variant on a line of its own; a list below it goes on with the variants. */
  private void usual(Labelled one) {
    Labelled.Listed below = one.listed();
    List<String> words = new ArrayList<>(List.of(one.value()));
    below.loose().forEach(item -> words.add(item.written()));
    String written = String.join(" ", words).strip();
    if (!written.isEmpty()) {
      variant(new Labelled.Item(one.label(), written, one.line()));
    }
    below.items().forEach(this::variant);
    open.inVariants = true;
  }

  private void variant(Labelled.Item item) {
    Labelled.Item one = item.label().isEmpty() ? usual(item) : item;
    if (one.text().isEmpty()) {
      notes.leftOut(where(one.line()), "the variant is empty");
      return;
    }
    if (one.label().isEmpty()) {
      notes.doubtful(where(one.line()), "the variant has no label");
    } else if (!Variant.isUsual(one.label())) {
      notes.doubtful(where(one.line()), "the variant's label is not a usual one");
    }
    open.variants.add(new Variant(one.label(), one.text()));
  }

  /** A usual label, marked otherwise than in bold before a colon. */
  private static Labelled.Item usual(Labelled.Item item) {
    Matcher form = ITEM.matcher(item.written());
    return form.matches() && Variant.isUsual(form.group(1))
        ? new Labelled.Item(form.group(1), form.group(2), item.line())
        : item;
  }

  private static String title(String heading) {
    return Entry.oneLine(
        Markdown.plain(heading).replaceFirst("(?i)^achievement\\s*\\d*\\s*[:：.–-]?\\s*", ""));
  }

  /** A list, or one figure. */
  private static List<String> metrics(Labelled one) {
    List<String> metrics = new ArrayList<>();
    if (!one.value().isEmpty()) {
      metrics.add(one.value());
    }
    Labelled.Listed below = one.listed();
    below.loose().forEach(item -> metrics.add(item.written()));
    below.items().forEach(item -> metrics.add(item.written()));
    return metrics;
  }

  private String where(int line) {
    return remains.where(line);
  }
}
