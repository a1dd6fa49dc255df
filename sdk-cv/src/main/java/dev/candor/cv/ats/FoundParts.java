package dev.candor.cv.ats;

import dev.candor.cv.internal.layout.DateRanges;
import dev.candor.cv.internal.layout.SectionNames;
import dev.candor.cv.report.ReadBack;
import dev.candor.cv.report.ReadBack.FoundContact;
import dev.candor.cv.report.ReadBack.FoundEntry;
import dev.candor.cv.report.ReadBack.FoundEntry.Kind;
import dev.candor.cv.report.ReadBack.FoundItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts what stands under each heading: entries, items that belong to none, and all dates. */
final class FoundParts {

  private static final int LONGEST_TITLE = 150;

  private final List<String> headings;
  private final boolean named;
  private final List<FoundEntry> entries = new ArrayList<>();
  private final List<FoundItem> items = new ArrayList<>();
  private final List<String> dates = new ArrayList<>();

  FoundParts(List<String> headings) {
    this.headings = headings;
    this.named = headings.stream().anyMatch(SectionNames::isExperience);
  }

  ReadBack read(FoundContact contact, List<EntryLines> found) {
    found.forEach(this::add);
    return new ReadBack(contact, headings, entries, items, dates, List.of());
  }

  private void add(EntryLines lines) {
    Optional<Kind> kind = kind(lines.section());
    if (kind.isEmpty() || !lines.hasHead()) {
      loose(lines);
      return;
    }
    for (EntryLines part : lines.parts()) {
      FoundEntry entry = part.toEntry(kind.get());
      if (isEntry(entry)) {
        entries.add(entry);
        dated(entry.dates());
      } else {
        loose(part);
      }
    }
  }

  private boolean isEntry(FoundEntry entry) {
    if (!entry.dates().isEmpty()) {
      return true;
    }
    return entry.kind() == Kind.ROLE ? named && !entry.organisation().isEmpty() : hasTitle(entry);
  }

  private static boolean hasTitle(FoundEntry entry) {
    return !entry.title().isEmpty() && entry.title().length() <= LONGEST_TITLE;
  }

  /** Lines that make no entry: their bullets stand under the section. */
  private void loose(EntryLines lines) {
    boolean mayBeDated = SectionNames.isDated(lines.section());
    if (mayBeDated) {
      lines.headDates().forEach(this::dated);
    }
    for (String text : lines.bullets()) {
      items.add(new FoundItem(lines.section(), text));
      if (mayBeDated) {
        DateRanges.of(text).ifPresent(this::dated);
      }
    }
  }

  private void dated(String text) {
    if (!text.isEmpty()) {
      dates.add(text);
    }
  }

  private Optional<Kind> kind(String section) {
    if (SectionNames.isExperience(section)) {
      return Optional.of(Kind.ROLE);
    }
    if (SectionNames.isEducation(section)) {
      return Optional.of(Kind.EDUCATION);
    }
    if (SectionNames.isProjects(section)) {
      return Optional.of(Kind.PROJECT);
    }
    // without a heading for positions, they may stand under one of a name that is not known
    boolean unknown = !section.isEmpty() && !SectionNames.isKnown(section);
    return unknown && !named ? Optional.of(Kind.ROLE) : Optional.empty();
  }
}
