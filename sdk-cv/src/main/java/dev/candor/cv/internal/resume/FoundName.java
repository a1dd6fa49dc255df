package dev.candor.cv.internal.resume;

import dev.candor.cv.internal.layout.SectionNames;
import dev.candor.cv.internal.layout.WorkWords;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.profile.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The candidate's name at the top of a page.
 *
 * @param pieces of it, more than one where it goes over lines
 * @param confidence in it
 */
public record FoundName(List<Piece> pieces, Confidence confidence) {

  private static final int TOP = 12;
  private static final int LONGEST = 100;
  private static final Pattern LABEL = Pattern.compile("(?i)(?:full )?name\\s*[:：]\\s*(?=\\S)");
  private static final Pattern TITLES =
      Pattern.compile("(?i)^(?:curriculum vitae|r[ée]sum[ée]|cv|lebenslauf)(?: of| von|:)?\\s+");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?i)[@/|\\d:;!?]|curriculum|^r[ée]sum[ée]|^cv\\b|last updated|lebenslauf|^page\\b"
              + "|\\b(?:confidential|address|contact|university|limited|gmbh|inc)\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}.'’‘,()-]+");

  /** The whole name in one line. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining(" ")).strip();
  }

  static Optional<FoundName> in(List<List<Cell>> rows) {
    List<List<Cell>> top = rows.subList(0, Math.min(TOP, rows.size()));
    List<Cell> cells = top.stream().flatMap(List::stream).toList();
    for (Cell cell : cells) {
      Matcher label = LABEL.matcher(cell.text());
      if (label.lookingAt()) {
        Piece piece = cell.whole().part(label.end(), cell.text().length());
        return Optional.of(new FoundName(List.of(piece), Confidence.STATED));
      }
      if (cell.line().kind() == Line.Kind.TITLE) {
        return Optional.of(new FoundName(List.of(cell.whole()), Confidence.STATED));
      }
    }
    boolean sized = cells.stream().anyMatch(cell -> cell.line().size() > 0);
    return sized ? largest(cells) : first(top);
  }

  /** Without sizes, only the line at the very top can be the name. */
  private static Optional<FoundName> first(List<List<Cell>> top) {
    for (List<Cell> row : top) {
      Piece piece = row.get(0).whole();
      Matcher title = TITLES.matcher(piece.text());
      boolean titled = title.lookingAt();
      Piece rest = titled ? piece.part(title.end(), piece.text().length()) : piece;
      if (canBe(rest.text(), 2)) {
        return Optional.of(new FoundName(List.of(rest), Confidence.LIKELY));
      }
      if (!NOT_A_NAME.matcher(piece.text()).lookingAt()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<FoundName> largest(List<Cell> cells) {
    double size = cells.stream().mapToDouble(cell -> cell.line().size()).max().orElse(0);
    List<Piece> pieces = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.line().size() > size - 0.5 && canBe(cell.text(), 1)) {
        pieces.add(cell.whole());
      } else if (!pieces.isEmpty()) {
        break;
      }
    }
    long usual = cells.stream().filter(cell -> cell.line().size() < size - 0.5).count();
    return pieces.isEmpty() || usual == 0
        ? Optional.empty()
        : Optional.of(new FoundName(pieces, Confidence.LIKELY));
  }

  private static boolean canBe(String text, int fewest) {
    String[] words = text.strip().split("\\s+");
    return text.length() <= LONGEST
        && words.length >= fewest
        && words.length <= 12
        && List.of(words).stream().allMatch(word -> WORD.matcher(word).matches())
        && text.codePoints().anyMatch(Character::isLetter)
        && !Character.isLowerCase(text.strip().codePointAt(0))
        && !text.strip().endsWith(".")
        && !SectionNames.isKnown(text)
        && !WorkWords.isWork(text)
        && !NOT_A_NAME.matcher(text).find();
  }
}
