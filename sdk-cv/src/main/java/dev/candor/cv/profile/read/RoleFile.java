package dev.candor.cv.profile.read;

import dev.candor.core.text.Markdown;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One role in Markdown: the employer as heading, then labels, achievements and skills. What the
 * metadata of a folder says of it fills gaps.
 */
final class RoleFile {

  private static final Set<String> TITLE = Set.of("role", "title", "position");
  private static final Set<String> PLACE = Set.of("location", "place");
  private static final Set<String> PERIOD = Set.of("period", "dates");
  private static final Set<String> SUMMARY = Set.of("summary", "about", "description");
  private static final Set<String> WITHOUT_PLACE =
      Set.of("duration", "career stage", "industry", "team size");

  private final Block block;
  private final String source;
  private final Entry metadata;
  private final Notes notes;
  private final Map<String, Object> kept = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  RoleFile(Block block, String source, Entry metadata, Notes notes) {
    this.block = block;
    this.source = source;
    this.metadata = metadata;
    this.notes = notes;
  }

  /** Whether a heading of the first level is a role. */
  static boolean isRole(Block block) {
    return block.child("achievements").isPresent()
        || block.labelled().stream().anyMatch(one -> TITLE.contains(one.key()));
  }

  /** What the role says and a profile does not hold, after {@link #read}. */
  Map<String, Object> kept() {
    return kept;
  }

  Role read(Ids ids) {
    readLabels();
    String employer =
        firstOf(Entry.oneLine(Markdown.plain(block.title())), metadata.line("company"));
    String title = firstOf(labels.getOrDefault("title", ""), metadata.line("title"));
    DateRange dates = dates();
    PartialDate start = dates.start();
    String wanted =
        firstOf(
            metadata.line("id"), Ids.slug(employer, title, start == null ? "" : start.toString()));
    String id = ids.free(wanted, block.raw());
    if (!id.equals(wanted)) {
      notes.doubtful(where(block.line()), "another role has the same id, or name and start");
    }
    ids.take(id);
    keepSections();
    return Role.builder(id, employer)
        .title(title)
        .place(firstOf(labels.getOrDefault("place", ""), metadata.line("location")))
        .dates(dates)
        .summary(summary())
        .achievements(achievements(id))
        .skills(skills())
        .maxBullets(maxBullets())
        .build();
  }

  private void readLabels() {
    for (Labelled one : block.labelled()) {
      String key = one.key();
      if (TITLE.contains(key)) {
        labels.put("title", one.oneLine());
      } else if (PLACE.contains(key)) {
        labels.put("place", one.oneLine());
      } else if (PERIOD.contains(key)) {
        labels.put("period", one.oneLine());
      } else if (SUMMARY.contains(key)) {
        labels.put("summary", one.text());
      } else if (key.equals("is current") || key.equals("max bullets")) {
        labels.put(key, one.oneLine());
      } else if (one.label().isEmpty()) {
        keep("text", one.text(), one.line(), "text without a label is not read");
      } else {
        String why =
            WITHOUT_PLACE.contains(key) ? "it has no place in a profile" : "the label is not known";
        keep(one.label(), one.text(), one.line(), why);
      }
    }
  }

  private void keep(String name, String text, int line, String why) {
    if (!text.isEmpty()) {
      kept.merge(name, text, (one, more) -> one + "\n" + more);
      notes.kept(where(line), why + "; it is kept");
    }
  }

  private void keepSections() {
    for (Block section : block.children()) {
      if (!section.is("achievements", "skills", "summary")) {
        keep(
            section.title(),
            section.raw(),
            section.line(),
            "the section has no place in a profile");
      }
    }
  }

  private String summary() {
    String own = labels.getOrDefault("summary", "");
    return own.isEmpty()
        ? block.child("summary").map(one -> Labelled.of(one.lines(), 1)).stream()
            .flatMap(List::stream)
            .map(Labelled::text)
            .findFirst()
            .orElse("")
        : own;
  }

  private DateRange dates() {
    String period = firstOf(labels.getOrDefault("period", ""), metadata.line("period"));
    Optional<DateRange> read = Period.parse(period);
    if (!period.isEmpty() && read.isEmpty()) {
      keep("Period", period, block.line(), "the period is not understood");
    }
    DateRange range = read.orElseGet(this::years);
    String flag = Block.key(labels.getOrDefault("is current", ""));
    if (flag.equals("true") || flag.equals("yes")) {
      if (range.end() == null) {
        return new DateRange(range.start(), null, true);
      }
      notes.doubtful(where(block.line()), "it says it is current, and has an end; the end counts");
    } else if (!flag.isEmpty() && range.current()) {
      notes.doubtful(where(block.line()), "it says it is not current, and goes on to the present");
    }
    return range;
  }

  private DateRange years() {
    Integer start = metadata.number("start_year");
    Integer end = metadata.number("end_year");
    boolean current = Boolean.TRUE.equals(metadata.flag("is_current")) && end == null;
    return Dates.range(year(start), year(end), current);
  }

  private static @Nullable PartialDate year(@Nullable Integer year) {
    return year == null || year < 1000 || year > 9999 ? null : new PartialDate(year, null);
  }

  private @Nullable Integer maxBullets() {
    String text = labels.getOrDefault("max bullets", "");
    return text.matches("\\d{1,3}") ? Integer.valueOf(text) : metadata.number("max_bullets");
  }

  private List<Achievement> achievements(String role) {
    Optional<Block> section = block.child("achievements");
    if (section.isEmpty()) {
      notes.doubtful(where(block.line()), "the role has no achievements");
      return List.of();
    }
    AchievementBlocks reader = new AchievementBlocks(role, source, notes);
    List<Achievement> achievements = reader.read(section.get());
    if (!reader.kept().isEmpty()) {
      kept.put("Achievements", reader.kept());
    }
    return achievements;
  }

  private SkillSet skills() {
    Optional<Block> section = block.child("skills");
    if (section.isEmpty()) {
      return SkillSet.NONE;
    }
    List<String> hard = new ArrayList<>();
    List<String> soft = new ArrayList<>();
    List<Labelled> groups = new ArrayList<>(skillGroups(section.get()));
    section
        .get()
        .children()
        .forEach(child -> groups.add(new Labelled(child.title(), child.line(), "", child.lines())));
    for (Labelled group : groups) {
      boolean isSoft = group.key().startsWith("soft");
      if (isSoft || group.key().startsWith("hard") || group.label().isEmpty()) {
        names(group).stream()
            .filter(name -> !(isSoft ? soft : hard).contains(name))
            .forEach((isSoft ? soft : hard)::add);
      } else {
        keep(group.label(), group.text(), group.line(), "the label is not known");
      }
    }
    return new SkillSet(hard, soft);
  }

  /** A list without a label before it holds hard skills, its labels being groups. */
  private static List<Labelled> skillGroups(Block section) {
    List<Labelled> labelled = section.labelled();
    boolean known =
        labelled.stream()
            .anyMatch(one -> one.key().startsWith("hard") || one.key().startsWith("soft"));
    return known || labelled.isEmpty()
        ? labelled
        : List.of(new Labelled("", section.line(), "", section.lines()));
  }

  /** Skills on the label's line, or in a list, whose labels are only groups. */
  static List<String> names(Labelled group) {
    List<String> names = new ArrayList<>(Labelled.parts(group.value()));
    List<Labelled.Item> items = group.items();
    items.forEach(item -> names.addAll(Labelled.parts(item.written())));
    if (items.isEmpty()) {
      names.addAll(Labelled.parts(String.join(", ", group.lines())));
    }
    return names;
  }

  private String where(int line) {
    return source + ", line " + line;
  }

  private static String firstOf(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
