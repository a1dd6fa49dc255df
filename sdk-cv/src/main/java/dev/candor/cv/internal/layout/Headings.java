package dev.candor.cv.internal.layout;

import dev.candor.cv.internal.page.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells headings from other lines: by name, and by looking like those known by name. */
public final class Headings {

  private static final int LONGEST = 60;

  private final Set<String> styles;
  private final String name;
  private final boolean told;

  private Headings(Set<String> styles, String name, boolean told) {
    this.styles = styles;
    this.told = told;
    this.name = name;
  }

  /** Learns how headings look in this file. */
  public static Headings learn(List<List<Line>> rows, String name) {
    Map<String, Integer> length = new HashMap<>();
    Set<String> styles = new HashSet<>();
    for (List<Line> row : rows) {
      for (Line line : row) {
        length.merge(line.style(), line.text().length(), Integer::sum);
      }
      Line first = row.get(0);
      if (row.size() == 1
          && first.kind() == Line.Kind.PLAIN
          && SectionNames.isKnown(first.text())) {
        styles.add(first.style());
      }
    }
    // what most of the text looks like is no heading's look
    int most = length.values().stream().max(Integer::compare).orElse(0);
    styles.removeIf(style -> style.isEmpty() || length.getOrDefault(style, 0) == most);
    // a file that marks its headings marks all of them
    long marked = rows.stream().filter(row -> row.get(0).kind() == Line.Kind.HEADING).count();
    return new Headings(styles, name, marked > 1);
  }

  public boolean isHeading(List<List<Line>> rows, int index) {
    List<Line> row = rows.get(index);
    Line line = row.get(0);
    if (line.kind() == Line.Kind.HEADING) {
      return true;
    }
    if (told
        || row.size() > 1
        || line.kind() != Line.Kind.PLAIN
        || line.text().equals(name)
        || line.text().length() > LONGEST) {
      return false;
    }
    return SectionNames.isKnown(line.text())
        || (styles.contains(line.style()) && DateRanges.in(line.text()).isEmpty())
        || (line.size() == 0 && isCapitals(line.text()) && standsAlone(rows, index));
  }

  private static boolean isCapitals(String text) {
    // many scripts have no capitals
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT))
        && text.codePoints().filter(Character::isLetter).count() > 3
        && text.codePoints().noneMatch(Character::isDigit);
  }

  private static boolean standsAlone(List<List<Line>> rows, int index) {
    int row = rows.get(index).get(0).row();
    boolean before = index > 0 && rows.get(index - 1).get(0).row() < row - 1;
    boolean after = index + 1 < rows.size() && rows.get(index + 1).get(0).row() > row + 1;
    return before && after;
  }
}
