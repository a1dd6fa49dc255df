package dev.candor.cv.internal.resume;

import dev.candor.cv.internal.layout.Headings;
import dev.candor.cv.internal.layout.SectionNames;
import dev.candor.cv.internal.page.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A résumé in sections.
 *
 * @param name the candidate's, where the page shows it; null when it does not
 * @param sections from top to bottom, the first above all headings
 */
public record ResumePage(@Nullable FoundName name, List<Section> sections) {

  private static final Pattern AND = Pattern.compile("\\s*[&/,]\\s*|\\s+(?:and|und|et|y)\\s+");

  /** Copies. */
  public ResumePage {
    sections = List.copyOf(sections);
  }

  /**
   * A section.
   *
   * @param kind what it holds
   * @param heading its first row, null above all headings
   * @param rows below the heading
   */
  public record Section(SectionKind kind, @Nullable Cell heading, List<List<Cell>> rows) {

    /** The heading's words, "" above all headings. */
    public String title() {
      return heading == null ? "" : heading.text();
    }

    /** All cells below the heading. */
    public List<Cell> cells() {
      return rows.stream().flatMap(List::stream).toList();
    }
  }

  /** Divides lines. Headings are taken, as they say nothing more. */
  public static ResumePage of(List<Line> lines) {
    List<List<Cell>> rows = rows(lines);
    List<List<Line>> plain =
        rows.stream().map(row -> row.stream().map(Cell::line).toList()).toList();
    Optional<FoundName> name = FoundName.in(rows);
    Headings known = Headings.learn(plain, name.map(FoundName::text).orElse(""));
    List<Section> sections = new ArrayList<>();
    List<List<Cell>> open = new ArrayList<>();
    sections.add(new Section(SectionKind.TOP, null, open));
    for (int i = 0; i < rows.size(); i++) {
      Cell first = rows.get(i).get(0);
      if (known.isHeading(plain, i) || isSeveral(plain.get(i))) {
        open = new ArrayList<>();
        sections.add(new Section(SectionKind.of(first.text()), first, open));
      } else {
        open.add(rows.get(i));
      }
    }
    return new ResumePage(name.orElse(null), sections);
  }

  /** "Certifications & Licenses": names of sections and nothing else. */
  private static boolean isSeveral(List<Line> row) {
    String text = row.get(0).text();
    return row.size() == 1
        && row.get(0).kind() == Line.Kind.PLAIN
        && AND.matcher(text).find()
        && Stream.of(AND.split(SectionNames.plain(text), -1)).allMatch(SectionNames::isKnown);
  }

  private static List<List<Cell>> rows(List<Line> lines) {
    List<List<Cell>> rows = new ArrayList<>();
    int last = Integer.MIN_VALUE;
    for (Line line : lines) {
      if (line.row() != last) {
        rows.add(new ArrayList<>());
        last = line.row();
      }
      rows.get(rows.size() - 1).add(new Cell(line));
    }
    return rows;
  }
}
