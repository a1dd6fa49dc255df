package dev.candor.cv.ats;

import dev.candor.cv.internal.layout.DateRanges;
import dev.candor.cv.internal.layout.OpenBullet;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.report.ReadBack.FoundEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of one entry as they are collected: its head, what stands beside it, its bullets. */
final class EntryLines {

  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|·•‖]\\s+|\\t");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s,;:|·•–—()\\[\\]-]+|[\\s,;:|·•–—(\\[-]+$");

  private static final Pattern PLACE =
      Pattern.compile("\\p{Lu}[\\p{L} .'’-]{1,40}, \\p{Lu}[\\p{L} .'’-]{1,40}");

  private final String section;
  private final List<List<Line>> head = new ArrayList<>();
  private final List<String> beside = new ArrayList<>();
  private final List<OpenBullet> bullets = new ArrayList<>();

  EntryLines(String section) {
    this.section = section;
  }

  String section() {
    return section;
  }

  boolean hasHead() {
    return !head.isEmpty();
  }

  boolean hasBullets() {
    return !bullets.isEmpty();
  }

  void addHead(List<Line> row) {
    head.add(row);
  }

  void add(OpenBullet bullet) {
    bullets.add(bullet);
  }

  /** Cells to the right of bullets: dates and places set in a column of their own. */
  void beside(List<Line> cells) {
    cells.forEach(cell -> beside.add(cell.text()));
  }

  /** This entry, divided where its head holds the heads of several entries without bullets. */
  List<EntryLines> parts() {
    List<Integer> dated = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).stream().anyMatch(cell -> hasDates(cell.text()))) {
        dated.add(i);
      }
    }
    if (dated.size() < 2) {
      return head.isEmpty() ? List.of() : List.of(this);
    }
    List<EntryLines> parts = new ArrayList<>();
    int lead = dated.get(0);
    for (int i = 0; i < dated.size(); i++) {
      boolean isLast = i == dated.size() - 1;
      int start = i == 0 ? 0 : Math.max(dated.get(i) - lead, dated.get(i - 1) + 1);
      int end = isLast ? head.size() : Math.max(dated.get(i + 1) - lead, dated.get(i) + 1);
      EntryLines part = new EntryLines(section);
      part.head.addAll(head.subList(start, end));
      if (isLast) {
        part.beside.addAll(beside);
        part.bullets.addAll(bullets);
      }
      parts.add(part);
    }
    return parts;
  }

  private static boolean hasDates(String text) {
    return DateRanges.in(text).isPresent() || DateRanges.whole(text).isPresent();
  }

  List<String> bullets() {
    return bullets.stream().map(OpenBullet::text).toList();
  }

  /** What the head's lines are dated by, one after another. */
  List<String> headDates() {
    return head.stream()
        .flatMap(row -> split(row).stream())
        .flatMap(part -> DateRanges.of(part).stream())
        .toList();
  }

  /** The entry that these lines describe. */
  FoundEntry toEntry(FoundEntry.Kind kind) {
    List<List<String>> texts = new ArrayList<>();
    String dates = "";
    // with the dates below two lines, each of these says one thing
    boolean whole = rowOfDates() >= 2;
    // dates that stand alone go before those in a name, such as "Expo 2019 – 2020"
    boolean alone =
        head.stream()
            .flatMap(row -> split(row).stream())
            .anyMatch(part -> DateRanges.whole(part).isPresent());
    for (List<Line> row : head) {
      List<String> parts = new ArrayList<>();
      boolean one = whole && texts.size() < 2 && row.size() == 1;
      for (String part : one ? List.of(row.get(0).text()) : split(row)) {
        Optional<DateRanges.Found> range =
            dates.isEmpty() && (!alone || DateRanges.whole(part).isPresent())
                ? range(part)
                : Optional.empty();
        String rest = part;
        if (range.isPresent()) {
          dates = range.get().text();
          rest = without(part, range.get());
          rest = EDGES.matcher(rest).replaceAll("").strip();
        }
        if (!rest.isEmpty()) {
          parts.add(rest);
        }
      }
      if (!parts.isEmpty()) {
        texts.add(parts);
      }
    }
    for (String text : beside) {
      dates = dates.isEmpty() ? range(text).map(DateRanges.Found::text).orElse("") : dates;
    }
    boolean told = !head.isEmpty() && head.get(0).get(0).kind() == Line.Kind.ENTRY;
    EntryTitle title = EntryTitle.of(texts, told, kind == FoundEntry.Kind.ROLE);
    return new FoundEntry(kind, title.title(), title.employer(), dates, bullets());
  }

  private int rowOfDates() {
    int row = 0;
    while (row < head.size() && head.get(row).stream().noneMatch(cell -> hasDates(cell.text()))) {
      row++;
    }
    return row == head.size() ? -1 : row;
  }

  private static String without(String part, DateRanges.Found range) {
    String before = part.substring(0, range.start()).stripTrailing();
    String after = part.substring(range.end()).stripLeading();
    boolean bracketed = before.endsWith("(") && after.startsWith(")");
    return bracketed
        ? before.substring(0, before.length() - 1) + " , " + after.substring(1)
        : before + " , " + after;
  }

  private static Optional<DateRanges.Found> range(String part) {
    return DateRanges.whole(part)
        .map(text -> new DateRanges.Found(text, 0, part.length()))
        .or(() -> DateRanges.in(part));
  }

  private static List<String> split(List<Line> row) {
    // a place in a cell of its own, to the right
    int last = row.size() - 1;
    boolean placed = last > 0 && PLACE.matcher(row.get(last).text()).matches();
    return row.subList(0, placed ? last : last + 1).stream()
        .flatMap(cell -> Arrays.stream(SEPARATOR.split(cell.text())))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
