package dev.candor.cv.internal.resume;

import dev.candor.cv.internal.layout.DateRanges;
import dev.candor.cv.internal.page.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The head of an entry in pieces.
 *
 * @param rows what is neither dates, place nor duration, row by row
 * @param told whether the file itself says that the first row is the entry's own
 * @param dates as printed, or null
 * @param place or null
 * @param durations such as "4 months", which the dates say too
 */
public record EntryHead(
    List<List<Piece>> rows,
    boolean told,
    @Nullable Piece dates,
    @Nullable Piece place,
    List<Piece> durations) {

  /** Separators that part one thing from another. */
  public static final Pattern STRONG = Pattern.compile("\\s+[|·•‖]\\s+|\\t+|\\s{3,}");

  private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s+");
  private static final Pattern AT = Pattern.compile("\\s+(?:at|@|bei|chez)\\s+");

  /** Commas with a space after them. */
  public static final Pattern COMMA = Pattern.compile(",\\s+");

  private static final Pattern LAST_DATE =
      Pattern.compile("(?:^|[,;|·•–—(]\\s*|\\s-\\s|\\s{2,})([^,;|·•–—(]{4,16})\\s*[)\\]]?\\s*$");
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M} .'’-]{0,40}";
  private static final Pattern PLACE =
      Pattern.compile(
          NAME + ", " + NAME + "(?:, " + NAME + ")?|(?i:remote|hybrid)(?:[ ,(].{0,40})?");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?i)\\b(?:inc|ltd|llc|gmbh|ag|as|plc|corp|university|college|institute|school|group"
              + "|company|bank|labs?|research|foundation|phd|bsc|msc|bachelor|master)\\b");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?i)\\(?\\d{1,2}\\+? (?:years?|yrs?|months?|mos?)"
              + "(?:,? (?:and )?\\d{1,2} (?:months?|mos?))?\\)?");

  /** Takes a head apart. */
  public static EntryHead of(PageEntry entry) {
    return new Reading(entry).head();
  }

  /** Whether a text has the form of a place. */
  public static boolean isPlace(String text) {
    return PLACE.matcher(text).matches() && !ORGANISATION.matcher(text).find();
  }

  /** The pieces that one row alone divides into, by the strongest separator that it has. */
  public static List<Piece> divide(Piece piece) {
    for (Pattern separator : List.of(AT, DASH, COMMA)) {
      List<Piece> parts = piece.split(separator);
      if (parts.size() > 1) {
        return parts;
      }
    }
    return List.of(piece);
  }

  /** One head as it is taken apart. */
  private static final class Reading {
    private final PageEntry entry;
    private final List<List<Piece>> rows = new ArrayList<>();
    private final List<Piece> durations = new ArrayList<>();
    private @Nullable Piece dates;
    private @Nullable Piece place;

    Reading(PageEntry entry) {
      this.entry = entry;
    }

    EntryHead head() {
      dates = dates().orElse(null);
      boolean whole = rowOfDates() >= 2;
      for (List<Cell> row : entry.head()) {
        boolean one = whole && rows.size() < 2 && row.size() == 1;
        List<Piece> pieces = new ArrayList<>();
        row.forEach(cell -> pieces.addAll(withoutDates(cell, one)));
        if (!pieces.isEmpty()) {
          rows.add(pieces);
        }
      }
      entry.beside().forEach(cell -> rows.add(new ArrayList<>(withoutDates(cell, true))));
      rows.removeIf(List::isEmpty);
      findPlace();
      rows.removeIf(List::isEmpty);
      boolean told =
          !entry.head().isEmpty() && entry.head().get(0).get(0).line().kind() == Line.Kind.ENTRY;
      return new EntryHead(rows, told, dates, place, durations);
    }

    /** Dates that stand alone go before those in a text. */
    private Optional<Piece> dates() {
      List<Cell> cells =
          Stream.concat(entry.head().stream().flatMap(List::stream), entry.beside().stream())
              .toList();
      for (Cell cell : cells) {
        for (Piece piece : cell.whole().split(STRONG)) {
          if (DateRanges.whole(piece.text()).isPresent()) {
            return Optional.of(piece);
          }
        }
      }
      for (Cell cell : cells) {
        Optional<DateRanges.Found> found =
            DateRanges.in(cell.text()).or(() -> DateRanges.first(cell.text()));
        if (found.isPresent()) {
          return Optional.of(cell.whole().part(found.get().start(), found.get().end()));
        }
      }
      return entry.head().isEmpty() ? Optional.empty() : lastDate();
    }

    /**
     * "Marathon of Tokyo, 2019": a lone date counts at the end of a row, the first before others.
     */
    private Optional<Piece> lastDate() {
      for (Cell cell : entry.head().stream().flatMap(List::stream).toList()) {
        Matcher matcher = LAST_DATE.matcher(cell.text());
        if (matcher.find() && DateRanges.whole(matcher.group(1)).isPresent()) {
          return Optional.of(cell.whole().part(matcher.start(1), matcher.end(1)));
        }
      }
      return Optional.empty();
    }

    private int rowOfDates() {
      for (int i = 0; i < entry.head().size(); i++) {
        if (dates != null && entry.head().get(i).contains(dates.cell())) {
          return i;
        }
      }
      return -1;
    }

    private List<Piece> withoutDates(Cell cell, boolean whole) {
      List<Piece> pieces = new ArrayList<>();
      for (Piece piece : around(cell)) {
        for (Piece part : whole ? List.of(piece.strip()) : piece.split(STRONG)) {
          if (DURATION.matcher(part.text()).matches()) {
            durations.add(part);
          } else if (!part.isEmpty()) {
            pieces.add(part);
          }
        }
      }
      return pieces;
    }

    private List<Piece> around(Cell cell) {
      Piece all = cell.whole();
      if (dates == null || !dates.cell().equals(cell)) {
        return List.of(all);
      }
      return List.of(all.part(0, dates.start()), all.part(dates.end(), all.end()));
    }

    /** A place is never the first thing that a head says. */
    private void findPlace() {
      for (int row = rows.size() - 1; row >= 0 && place == null; row--) {
        List<Piece> pieces = rows.get(row);
        for (int i = pieces.size() - 1; i >= 0 && place == null; i--) {
          boolean first = row == 0 && i == 0;
          if (!first && isPlace(pieces.get(i).text())) {
            place = pieces.remove(i);
          }
        }
      }
      if (place == null && !rows.isEmpty()) {
        placeAfterDash();
      }
    }

    /** "Engineer, Acme – Oslo, Norway". */
    private void placeAfterDash() {
      for (List<Piece> pieces : rows) {
        Piece last = pieces.get(pieces.size() - 1);
        List<Piece> parts = last.split(DASH);
        if (parts.size() > 1 && isPlace(parts.get(parts.size() - 1).text())) {
          place = parts.get(parts.size() - 1);
          pieces.set(pieces.size() - 1, parts.get(0).upTo(parts.get(parts.size() - 2)));
          return;
        }
      }
    }
  }
}
