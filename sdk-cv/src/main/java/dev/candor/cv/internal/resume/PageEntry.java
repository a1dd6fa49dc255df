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
    List<Integer> starts = starts(dated);
    List<PageEntry> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i == starts.size() - 1;
      PageEntry part = new PageEntry();
      part.head.addAll(head.subList(starts.get(i), last ? head.size() : starts.get(i + 1)));
      if (last) {
        part.beside.addAll(beside);
        part.bullets.addAll(bullets);
      }
      parts.add(part);
    }
    return parts;
  }

  /** Where heads begin: at rows that look like the first one, or as far above the dates as it. */
  private List<Integer> starts(List<Integer> dated) {
    List<Integer> alike = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      if (looksFirst(i) && (i == 0 || !looksFirst(i - 1))) {
        alike.add(i);
      }
    }
    if (alike.size() == dated.size()) {
      return alike;
    }
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 1; i < dated.size(); i++) {
      int next = dated.get(i - 1) + 1;
      int start = Math.max(dated.get(i) - dated.get(0), next);
      // dates alone in a row belong to what stands above them
      starts.add(isOnlyDates(start) ? next : start);
    }
    return starts;
  }

  private boolean isOnlyDates(int row) {
    return head.get(row).stream().allMatch(cell -> DateRanges.whole(cell.text()).isPresent());
  }

  /** Whether a row has the looks of the first one, as far as looks are known. */
  private boolean looksFirst(int row) {
    String style = head.get(0).get(0).line().style();
    return !style.isEmpty() && head.get(row).get(0).line().style().equals(style);
  }

  /** The words of the first row and of rows that go on with it in its looks. */
  public List<Cell> firstLines() {
    List<Cell> lines = new ArrayList<>();
    for (int i = 0; i < head.size() && (i == 0 || looksFirst(i)); i++) {
      lines.add(head.get(i).get(0));
    }
    boolean apart = lines.size() < head.size();
    return apart ? lines : lines.subList(0, Math.min(1, lines.size()));
  }

  private static boolean isDated(Cell cell) {
    String text = cell.text();
    return DateRanges.in(text).isPresent()
        || DateRanges.whole(text).isPresent()
        || DateRanges.first(text).isPresent();
  }
}
