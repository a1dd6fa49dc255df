package dev.candor.cv.profile.read;

import dev.candor.cv.internal.page.Line;
import dev.candor.cv.internal.resume.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of a file as a person counts them, from 1. */
final class PageLines {

  private final Map<Integer, Integer> numbers = new HashMap<>();

  /** Rows of text are its lines; those of a page are counted. */
  PageLines(List<Line> lines, boolean text) {
    for (Line line : lines) {
      numbers.putIfAbsent(line.row(), text ? line.row() : numbers.size() + 1);
    }
  }

  int of(Cell cell) {
    return numbers.getOrDefault(cell.line().row(), 0);
  }

  List<UnreadText> unread(String section, List<Cell> cells) {
    List<UnreadText> unread = new ArrayList<>();
    for (Cell cell : cells) {
      cell.rest().forEach(text -> unread.add(new UnreadText(of(cell), section, text)));
    }
    return unread;
  }
}
