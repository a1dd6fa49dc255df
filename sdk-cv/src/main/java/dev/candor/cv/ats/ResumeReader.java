package dev.candor.cv.ats;

import dev.candor.cv.internal.layout.Headings;
import dev.candor.cv.internal.layout.OpenBullet;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.report.ReadBack;
import dev.candor.cv.report.ReadBack.FoundContact;
import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a résumé in its lines: one pass over the rows, top to bottom. */
final class ResumeReader {

  private final List<List<Line>> rows;
  private final Headings known;
  private final List<String> headings = new ArrayList<>();
  private final List<EntryLines> entries = new ArrayList<>();
  private EntryLines entry = new EntryLines("");
  private OpenBullet bullet = OpenBullet.NONE;
  private int lastRow;

  private ResumeReader(List<List<Line>> rows, Headings known) {
    this.rows = rows;
    this.known = known;
    entries.add(entry);
  }

  /** What is in the lines; problems are left to the caller. */
  static ReadBack read(List<Line> lines) {
    FoundContact contact = ContactFinder.in(lines);
    ResumeReader reader = of(lines, contact.name());
    return new FoundParts(reader.headings).read(contact, reader.entries);
  }

  /** All bullets in order, whatever they stand under. */
  static List<String> bullets(List<Line> lines) {
    return of(lines, ContactFinder.in(lines).name()).entries.stream()
        .flatMap(entry -> entry.bullets().stream())
        .toList();
  }

  private static ResumeReader of(List<Line> lines, String name) {
    List<List<Line>> rows = rows(lines);
    ResumeReader reader = new ResumeReader(rows, Headings.learn(rows, name));
    for (int i = 0; i < rows.size(); i++) {
      reader.row(i);
    }
    return reader;
  }

  private static List<List<Line>> rows(List<Line> lines) {
    List<List<Line>> rows = new ArrayList<>();
    int last = Integer.MIN_VALUE;
    for (Line line : lines) {
      if (line.row() != last) {
        rows.add(new ArrayList<>());
        last = line.row();
      }
      rows.get(rows.size() - 1).add(line);
    }
    return rows;
  }

  private void row(int index) {
    List<Line> row = rows.get(index);
    Line first = row.get(0);
    boolean goesOn = bullet.goesOnIn(first, lastRow);
    if (!goesOn && known.isHeading(rows, index)) {
      headings.add(first.text());
      open(first.text());
    } else if (first.kind() == Line.Kind.BULLET) {
      bullet = new OpenBullet(first);
      entry.add(bullet);
      entry.beside(row.subList(1, row.size()));
    } else if (goesOn) {
      bullet.append(first.text());
      entry.beside(row.subList(1, row.size()));
    } else {
      head(row);
    }
    lastRow = first.row();
  }

  private void head(List<Line> row) {
    if (entry.hasBullets() || row.get(0).kind() == Line.Kind.ENTRY) {
      open(entry.section());
    }
    entry.addHead(row);
    bullet = OpenBullet.NONE;
  }

  private void open(String section) {
    entry = new EntryLines(section);
    entries.add(entry);
    bullet = OpenBullet.NONE;
  }
}
