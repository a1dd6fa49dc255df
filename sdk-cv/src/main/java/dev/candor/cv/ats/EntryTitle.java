package dev.candor.cv.ats;

import dev.candor.cv.internal.layout.WorkWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Title and employer of an entry.
 *
 * @param title held
 * @param employer "" when it could not be told apart
 */
record EntryTitle(String title, String employer) {

  private static final Pattern AT = Pattern.compile("\\s+(?:at|@|bei|chez)\\s+");
  private static final Pattern PIECES = Pattern.compile("\\s+[-–—]\\s+|\\s*,\\s+");
  private static final int DESCRIPTION = 110;

  /**
   * Tells the two apart.
   *
   * @param rows of the entry's head, dates taken off, each divided at strong separators
   * @param told whether the file itself says that the first row is the title
   * @param mayTurn whether the employer may stand above the title
   */
  static EntryTitle of(List<List<String>> rows, boolean told, boolean mayTurn) {
    if (rows.isEmpty()) {
      return new EntryTitle("", "");
    }
    List<String> first = rows.get(0);
    if (rows.size() > 1 && (told || !isDescription(rows.get(1).get(0)))) {
      return told || !mayTurn
          ? new EntryTitle(first.get(0), rows.get(1).get(0))
          : inOrder(first.get(0), rows.get(1).get(0));
    }
    if (told) {
      return new EntryTitle(first.get(0), "");
    }
    String[] at = AT.split(first.get(0), 2);
    if (at.length == 2) {
      return new EntryTitle(at[0], PIECES.split(at[1])[0]);
    }
    List<String> pieces = new ArrayList<>();
    List<String> divided = first.size() > 1 ? first : Arrays.asList(PIECES.split(first.get(0)));
    divided.stream().map(String::strip).filter(piece -> !piece.isEmpty()).forEach(pieces::add);
    return pick(pieces);
  }

  private static EntryTitle pick(List<String> pieces) {
    if (pieces.isEmpty()) {
      return new EntryTitle("", "");
    }
    String title = pieces.stream().filter(WorkWords::isWork).findFirst().orElse(pieces.get(0));
    String employer = pieces.stream().filter(piece -> !piece.equals(title)).findFirst().orElse("");
    return new EntryTitle(title, employer);
  }

  private static EntryTitle inOrder(String first, String second) {
    return !WorkWords.isWork(first) && WorkWords.isWork(second)
        ? new EntryTitle(second, first)
        : new EntryTitle(first, second);
  }

  private static boolean isDescription(String text) {
    boolean sentence = text.endsWith(".") && text.split("\\s+").length > 5;
    return sentence || text.length() > DESCRIPTION;
  }
}
