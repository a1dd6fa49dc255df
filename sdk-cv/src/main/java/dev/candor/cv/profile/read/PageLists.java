package dev.candor.cv.profile.read;

import dev.candor.cv.internal.layout.DateRanges;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.internal.resume.Cell;
import dev.candor.cv.internal.resume.PageEntry;
import dev.candor.cv.profile.Confidence;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SpokenLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sections that are lists: skills, languages, certificates, awards, publications. */
final class PageLists {

  private static final Pattern GROUP =
      Pattern.compile("^(\\p{L}[^:：,;|•·]{0,48}?)\\s*[:：]\\s*(.+)$");
  private static final Pattern SIGNS = Pattern.compile("\\s+[|·•‖]\\s+|\\t+|\\s{3,}");
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "^(\\p{L}[\\p{L}\\p{M} -]{1,40}?)(?:\\s*[(:：]\\s*|\\s+[–—-]\\s+|$)(.*?)\\)?$");
  private static final Pattern DATE =
      Pattern.compile("^(.+?)(?:[,;|·–—]\\s*|\\s+-\\s+|\\s*\\()\\s*([^,;|·–—()]{4,24})\\)?$");
  private static final int LONGEST_SKILL = 60;

  private final Ids ids;

  PageLists(Ids ids) {
    this.ids = ids;
  }

  /** A line is a group with its skills; lines without a group are one. */
  List<Found<SkillGroup>> skills(List<List<Cell>> rows) {
    List<Found<SkillGroup>> groups = new ArrayList<>();
    List<String> loose = new ArrayList<>();
    Found.Parts looseParts = new Found.Parts();
    for (PageText line : PageText.joined(rows)) {
      Matcher group = GROUP.matcher(line.text());
      boolean named = group.matches();
      List<String> names = names(named ? group.group(2) : line.text());
      if (names.stream().anyMatch(PageLists::isSentence)) {
        continue;
      }
      line.take();
      Confidence confidence = named || names.size() > 1 ? Confidence.STATED : Confidence.LIKELY;
      if (named) {
        Found.Parts parts = new Found.Parts().add("name", group.group(1), confidence, line.first());
        addAll(parts, names, 0, confidence, line.first());
        groups.add(parts.of(group(group.group(1), names)));
      } else {
        addAll(looseParts, names, loose.size(), confidence, line.first());
        loose.addAll(names);
      }
    }
    if (!loose.isEmpty()) {
      groups.add(looseParts.of(group("", loose)));
    }
    return groups;
  }

  private static void addAll(
      Found.Parts parts, List<String> names, int from, Confidence confidence, Cell cell) {
    for (int i = 0; i < names.size(); i++) {
      parts.add("keywords[" + (from + i) + "]", names.get(i), confidence, cell);
    }
  }

  /** A sentence about skills names none for certain. */
  private static boolean isSentence(String name) {
    return name.length() > LONGEST_SKILL || name.split("\\s+").length > 7;
  }

  private SkillGroup group(String name, List<String> names) {
    String slug = Ids.slug(name.isEmpty() ? String.join(" ", names) : name);
    return new SkillGroup(id("skill/" + slug, names.toString()), name, "", names);
  }

  private static List<String> names(String text) {
    return Stream.of(SIGNS.split(text))
        .flatMap(part -> Labelled.parts(part).stream())
        .map(Entry::oneLine)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** "English (native)", "German: B2", "French – fluent", or names alone with commas between. */
  List<Found<SpokenLanguage>> languages(List<List<Cell>> rows) {
    List<Found<SpokenLanguage>> languages = new ArrayList<>();
    for (PageText line : PageText.joined(rows)) {
      List<Matcher> all = names(line.text()).stream().map(LANGUAGE::matcher).toList();
      if (all.stream().allMatch(Matcher::matches)) {
        line.take();
        all.forEach(one -> languages.add(language(one.group(1), one.group(2), line.first())));
      }
    }
    return languages;
  }

  private Found<SpokenLanguage> language(String name, String fluency, Cell cell) {
    Found.Parts parts = new Found.Parts().add("name", name, Confidence.STATED, cell);
    if (!fluency.isEmpty()) {
      parts.add("fluency", fluency, Confidence.STATED, cell);
    }
    EvidenceId id = id("language/" + Ids.slug(name), name + fluency);
    return parts.of(new SpokenLanguage(id, name, fluency));
  }

  /** A line each; under publications, what stands below a name goes with it. */
  List<Found<Credential>> credentials(List<List<Cell>> rows, Credential.Kind kind) {
    boolean listed = rows.stream().anyMatch(row -> row.get(0).line().kind() == Line.Kind.BULLET);
    if (kind != Credential.Kind.PUBLICATION || listed) {
      return PageText.joined(rows).stream().map(line -> credential(line, "", kind)).toList();
    }
    return PageEntry.of(rows).stream()
        .filter(entry -> !entry.head().isEmpty())
        .map(entry -> publication(entry, kind))
        .toList();
  }

  private Found<Credential> publication(PageEntry entry, Credential.Kind kind) {
    List<Cell> name = entry.firstLines();
    List<Cell> others =
        Stream.concat(entry.head().stream().flatMap(List::stream), entry.beside().stream())
            .filter(cell -> !name.contains(cell))
            .toList();
    PageText text = PageText.paragraph(name.stream().map(List::of).toList());
    List<PageText> rest = others.stream().map(cell -> PageText.of(List.of(cell))).toList();
    rest.forEach(PageText::take);
    Optional<PageText> date = rest.stream().filter(one -> one.date() != null).findFirst();
    String summary =
        rest.stream()
            .filter(one -> one.date() == null)
            .map(PageText::text)
            .collect(Collectors.joining("\n"));
    return credential(date.map(text::with).orElse(text), summary, kind);
  }

  private Found<Credential> credential(PageText line, String summary, Credential.Kind kind) {
    line.take();
    Dated dated = Dated.of(line.text());
    Found.Parts parts = new Found.Parts();
    parts.add("name", dated.name, Confidence.LIKELY, line.first());
    if (dated.date != null) {
      parts.add("date", dated.printed, Confidence.STATED, line.first());
    }
    if (!summary.isEmpty()) {
      parts.add("summary", summary, Confidence.LIKELY, line.first());
    }
    String word = kind.name().toLowerCase(Locale.ROOT);
    EvidenceId id = id(word + "/" + Ids.slug(dated.name), line.text());
    return parts.of(new Credential(id, kind, dated.name, "", dated.date, summary));
  }

  /** A name and the lone date before or after it; a range has no place in a credential. */
  private record Dated(String name, @Nullable PartialDate date, String printed) {
    static Dated of(String text) {
      Optional<DateRanges.Found> first = DateRanges.first(text);
      if (first.isPresent()) {
        return new Dated(
            text.substring(first.get().end()).strip(),
            Period.dateOf(first.get().text()),
            first.get().text());
      }
      Matcher last = DATE.matcher(text);
      boolean lone = last.matches() && DateRanges.in(text).isEmpty();
      PartialDate date = lone ? Period.dateOf(last.group(2).strip()) : null;
      return date == null
          ? new Dated(text, null, "")
          : new Dated(last.group(1).strip(), date, last.group(2).strip());
    }
  }

  private EvidenceId id(String wanted, String content) {
    String id = ids.free(wanted, content);
    ids.take(id);
    return new EvidenceId(id);
  }
}
