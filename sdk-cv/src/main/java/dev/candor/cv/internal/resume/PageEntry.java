package dev.candor.cv.internal.resume;

import dev.candor.cv.internal.layout.DateRanges;
import dev.candor.cv.internal.layout.OpenBullet;
import dev.candor.cv.internal.page.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An entry of a section as it stands: the rows of its head, its bullets, what stands beside. */
public final class PageEntry {

  private static final double COLUMN = 150;

  private final List<List<Cell>> head = new ArrayList<>();
  private final List<Bullet> bullets = new ArrayList<>();
  private final List<Cell> beside = new ArrayList<>();

  private PageEntry() {}

  /** A bullet with the cells that it goes over. */
  public static final class Bullet {
    private final OpenBullet text;
    private final List<Cell> cells = new ArrayList<>();

    private Bullet(Cell first) {
      this.text = new OpenBullet(first.line());
      cells.add(first);
    }

    /** In one line. */
    public String text() {
      return text.text();
    }

    /** Marks all of it as understood. */
    public void take() {
      cells.forEach(cell -> cell.whole().take());
    }

    /** Where it begins. */
    public Cell first() {
      return cells.get(0);
    }
  }

  /** The rows above the bullets. */
  public List<List<Cell>> head() {
    return head;
  }

  /** In order. */
  public List<Bullet> bullets() {
    return bullets;
  }

  /** Cells in a column of their own: dates, places. */
  public List<Cell> beside() {
    return beside;
  }

  /** The entries of a section. */
  public static List<PageEntry> of(List<List<Cell>> rows) {
    List<PageEntry> entries = new ArrayList<>();
    PageEntry entry = new PageEntry();
    Bullet open = null;
    int lastRow = Integer.MIN_VALUE;
    for (List<Cell> row : rows) {
      Cell first = row.get(0);
      if (open != null && open.text.goesOnIn(first.line(), lastRow)) {
        open.text.append(first.text());
        open.cells.add(first);
        entry.beside.addAll(row.subList(1, row.size()));
      } else if (first.line().kind() == Line.Kind.BULLET) {
        open = new Bullet(first);
        entry.bullets.add(open);
        entry.beside.addAll(row.subList(1, row.size()));
      } else if (entry.isBeside(row)) {
        entry.beside.addAll(row);
        open = null;
      } else {
        if (!entry.bullets.isEmpty() || first.line().kind() == Line.Kind.ENTRY) {
          entries.add(entry);
          entry = new PageEntry();
        }
        entry.head.add(row);
        open = null;
      }
      lastRow = first.line().row();
    }
    entries.add(entry);
    return entries.stream().flatMap(one -> one.parts().stream()).collect(Collectors.toList());
  }

  /** After bullets, what stands far to the right of them belongs to them still. */
  private boolean isBeside(List<Cell> row) {
    if (bullets.isEmpty()) {
      return false;
    }
    double left = bullets.get(0).first().line().left();
    return row.stream()
        .allMatch(
            cell ->
                cell.line().size() > 0
                    && cell.line().left() > left + COLUMN
                    && !cell.line().kind().equals(Line.Kind.BULLET));
  }

  /** Divided where the head holds several dated heads without bullets between. */
  private List<PageEntry> parts() {
    List<Integer> dated = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).stream().anyMatch(PageEntry::isDated)) {
        dated.add(i);
      }
    }
    if (dated.size() < 2) {
      return head.isEmpty() && bullets.isEmpty() ? List.of() : List.of(this);
    }
    List<PageEntry> parts = new ArrayList<>();
    int lead = dated.get(0);
    for (int i = 0; i < dated.size(); i++) {
      boolean last = i == dated.size() - 1;
      int start = i == 0 ? 0 : Math.max(dated.get(i) - lead, dated.get(i - 1) + 1);
      int end = last ? head.size() : Math.max(dated.get(i + 1) - lead, dated.get(i) + 1);
      PageEntry part = new PageEntry();
      part.head.addAll(head.subList(start, end));
      if (last) {
        part.beside.addAll(beside);
        part.bullets.addAll(bullets);
      }
      parts.add(part);
    }
    return parts;
  }

  private static boolean isDated(Cell cell) {
    String text = cell.text();
    return DateRanges.in(text).isPresent()
        || DateRanges.whole(text).isPresent()
        || DateRanges.first(text).isPresent();
  }
}
