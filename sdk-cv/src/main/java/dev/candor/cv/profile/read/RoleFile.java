package dev.candor.cv.profile.read;

import dev.candor.core.text.Markdown;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final Set<String> STAGE = Set.of("career stage", "stage");
  private static final Set<String> WITHOUT_PLACE = Set.of("duration");
  private static final Set<String> OTHERS =
      Set.of("id", "is current", "max bullets", "industry", "team size");
  private static final Set<String> SKILLS =
      Set.of("hard skills", "soft skills", "technical skills");
  private static final Set<String> ADDRESS = Set.of("email", "e mail", "phone");
  private static final Set<String> KNOWN =
      Stream.of(TITLE, PLACE, PERIOD, SUMMARY, STAGE, WITHOUT_PLACE, OTHERS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final Block block;
  private final String source;
  private final Entry metadata;
  private final Notes notes;
  private final Remains remains;
  private final Map<String, String> labels = new LinkedHashMap<>();

  RoleFile(Block block, String source, Entry metadata, Notes notes) {
    this.block = block;
    this.source = source;
    this.metadata = metadata;
    this.notes = notes;
    this.remains = new Remains(source, notes);
  }

  /** Whether a heading of the first level is a role: a person has a title too, and an address. */
  static boolean isRole(Block block) {
    List<String> labels = block.labelled(Set.of()).stream().map(Labelled::key).toList();
    boolean title =
        labels.stream().anyMatch(TITLE::contains)
            || block.children().stream().anyMatch(child -> TITLE.contains(child.key()));
    return block.child("achievements").isPresent()
        || (title && labels.stream().noneMatch(ADDRESS::contains));
  }

  /** What the role says and a profile does not hold, after {@link #read}. */
  Map<String, Object> kept() {
    return remains.all();
  }

  Role read(Ids ids) {
    readLabels();
    String employer =
        firstOf(Entry.oneLine(Markdown.plain(block.title())), metadata.line("company"));
    String title = firstOf(labels.getOrDefault("title", ""), metadata.line("title"));
    DateRange dates = dates();
    PartialDate start = dates.start();
    String own = firstOf(metadata.line("id"), ownId());
    String wanted = firstOf(own, Ids.slug(employer, title, start == null ? "" : start.toString()));
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
        .stage(firstOf(labels.getOrDefault("stage", ""), metadata.line("career_stage")))
        .industry(firstOf(labels.getOrDefault("industry", ""), metadata.line("industry")))
        .teamSize(firstOf(labels.getOrDefault("team size", ""), metadata.word("team_size")))
        .build();
  }

  private String ownId() {
    String id = labels.getOrDefault("id", "");
    if (!id.isEmpty() && !Ids.isId(id)) {
      notes.doubtful(where(block.line()), "its Id cannot be one; another is given");
      return "";
    }
    return id;
  }

  private void readLabels() {
    block.labelled(KNOWN).forEach(this::label);
    for (Block section : block.children()) {
      if (KNOWN.contains(section.key()) && section.children().isEmpty()) {
        Labelled.of(section, KNOWN).forEach(this::label);
      }
    }
  }

  private void label(Labelled one) {
    String key = one.key();
    if (TITLE.contains(key)) {
      put("title", one);
    } else if (PLACE.contains(key)) {
      put("place", one);
    } else if (PERIOD.contains(key)) {
      put("period", one);
    } else if (STAGE.contains(key)) {
      put("stage", one);
    } else if (SUMMARY.contains(key)) {
      labels.merge("summary", one.text(), (text, more) -> text + "\n" + more);
    } else if (OTHERS.contains(key)) {
      put(key, one);
    } else if (WITHOUT_PLACE.contains(key)) {
      remains.keep(one.label(), one.text(), one.line(), "it has no place in a profile");
    } else {
      remains.unknown("", one);
    }
  }

  private void put(String name, Labelled one) {
    if (labels.putIfAbsent(name, one.oneLine()) != null) {
      remains.keep(one.label(), one.text(), one.line(), "the label stands twice; the first counts");
    }
  }

  private void keepSections() {
    boolean afterAchievements = false;
    for (Block section : block.children()) {
      boolean read =
          section.is("achievements", "skills")
              || isSkillList(section)
              || (afterAchievements && AchievementBlocks.isLabel(section))
              || (KNOWN.contains(section.key()) && section.children().isEmpty());
      if (!read) {
        remains.keep(
            section.title(),
            section.raw(),
            section.line(),
            "the section has no place in a profile");
      }
      afterAchievements =
          section.is("achievements") || (afterAchievements && AchievementBlocks.isLabel(section));
    }
  }

  private String summary() {
    return labels.getOrDefault("summary", "");
  }

  private DateRange dates() {
    String period = firstOf(labels.getOrDefault("period", ""), metadata.line("period"));
    Optional<DateRange> read = Period.parse(period);
    if (!period.isEmpty() && read.isEmpty()) {
      remains.keep("Period", period, block.line(), "the period is not understood");
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
    List<Achievement> achievements = reader.read(section.get(), after(section.get()));
    remains.put("Achievements", reader.kept());
    return achievements;
  }

  /** Headings that name a label of an achievement belong to the last one, whatever their level. */
  private List<Block> after(Block achievements) {
    List<Block> all = block.children();
    return all.subList(all.indexOf(achievements) + 1, all.size()).stream()
        .takeWhile(AchievementBlocks::isLabel)
        .toList();
  }

  private static boolean isSkillList(Block section) {
    return SKILLS.contains(section.key());
  }

  private SkillSet skills() {
    List<Labelled> groups = new ArrayList<>();
    for (Block section : block.children()) {
      if (section.is("skills")) {
        groups.addAll(section.labelled(SKILLS));
        section.children().forEach(child -> groups.addAll(Labelled.of(child, SKILLS)));
      } else if (isSkillList(section)) {
        groups.addAll(Labelled.of(section, SKILLS));
      }
    }
    // without a list of hard or soft skills, the labels are the candidate's groups
    boolean divided = groups.stream().anyMatch(one -> isHard(one) || isSoft(one));
    Set<String> hard = new LinkedHashSet<>();
    Set<String> soft = new LinkedHashSet<>();
    for (Labelled group : groups) {
      if (divided && !group.label().isEmpty() && !isHard(group) && !isSoft(group)) {
        remains.unknown("", group);
      } else {
        (isSoft(group) ? soft : hard).addAll(names(group));
        remains.beside(group);
      }
    }
    return new SkillSet(List.copyOf(hard), List.copyOf(soft));
  }

  private static boolean isHard(Labelled group) {
    return group.key().startsWith("hard") || group.key().equals("technical skills");
  }

  private static boolean isSoft(Labelled group) {
    return group.key().startsWith("soft");
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
    return remains.where(line);
  }

  private static String firstOf(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
