package dev.candor.cv.profile.read;

import dev.candor.cv.internal.layout.DateRanges;
import dev.candor.cv.internal.layout.OpenBullet;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.internal.resume.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text that may go over several lines of a page.
 *
 * @param text in one line
 * @param cells that it goes over
 */
record PageText(String text, List<Cell> cells) {

  Cell first() {
    return cells.get(0);
  }

  void take() {
    cells.forEach(cell -> cell.whole().take());
  }

  /** A row with its cells. */
  static PageText of(List<Cell> row) {
    String text = row.stream().map(Cell::text).collect(Collectors.joining("   "));
    return new PageText(text, row);
  }

  PageText with(PageText more) {
    List<Cell> both = new ArrayList<>(cells);
    both.addAll(more.cells);
    return new PageText(text + ", " + more.text, both);
  }

  /** The date that is all of it, or null. */
  @Nullable String date() {
    return DateRanges.whole(text).orElse(null);
  }

  /** Rows of a list; what hangs below a bullet or after a comma goes on with the row before. */
  static List<PageText> joined(List<List<Cell>> rows) {
    List<PageText> texts = new ArrayList<>();
    OpenBullet bullet = OpenBullet.NONE;
    int lastRow = Integer.MIN_VALUE;
    for (List<Cell> row : rows) {
      PageText text = of(row);
      Line line = row.get(0).line();
      int last = texts.size() - 1;
      boolean comma = last >= 0 && texts.get(last).text.endsWith(",");
      boolean below = comma && line.row() == lastRow + 1 && line.kind() == Line.Kind.PLAIN;
      if (last >= 0 && (bullet.goesOnIn(line, lastRow) || below)) {
        texts.set(last, texts.get(last).goingOn(text));
      } else {
        texts.add(text);
        bullet = line.kind() == Line.Kind.BULLET ? new OpenBullet(line) : OpenBullet.NONE;
      }
      lastRow = line.row();
    }
    return texts;
  }

  private PageText goingOn(PageText more) {
    List<Cell> both = new ArrayList<>(cells);
    both.addAll(more.cells);
    OpenBullet whole = new OpenBullet(first().line().withText(text));
    whole.append(more.text);
    return new PageText(whole.text(), both);
  }

  /** All rows as one text. */
  static PageText paragraph(List<List<Cell>> rows) {
    PageText whole = of(rows.get(0));
    for (List<Cell> row : rows.subList(1, rows.size())) {
      whole = whole.goingOn(of(row));
    }
    return whole;
  }
}
