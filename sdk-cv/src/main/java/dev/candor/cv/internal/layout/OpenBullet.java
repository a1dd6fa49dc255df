package dev.candor.cv.internal.layout;

import dev.candor.cv.internal.page.Line;
import java.util.regex.Pattern;

/** A bullet that may go on in the lines that follow. */
public final class OpenBullet {

  /** No bullet: nothing goes on. */
  public static final OpenBullet NONE =
      new OpenBullet(new Line("", Line.Kind.PLAIN, Integer.MIN_VALUE, 0, "", 0));

  private static final double TOLERANCE = 3;
  private static final int LONG_WORD = 40;
  private static final char SOFT_HYPHEN = '\u00AD';

  // "pre- and post-sales" was not broken at the hyphen
  private static final Pattern JOINING = Pattern.compile("(?:and|or|und|oder|et|ou)\\b");

  private final Line start;
  private final StringBuilder text;
  private String last;

  public OpenBullet(Line start) {
    this.start = start;
    this.text = new StringBuilder(start.text());
    this.last = start.text();
  }

  /** Whether a line goes on with this bullet rather than begins something else. */
  public boolean goesOnIn(Line line, int lastRow) {
    if (start.row() == Integer.MIN_VALUE
        || line.kind() != Line.Kind.PLAIN
        || line.row() != lastRow + 1) {
      return false;
    }
    boolean hanging =
        line.size() > 0
            ? Math.abs(line.left() - start.left()) <= TOLERANCE
            : line.left() > 0 && line.left() >= start.left() - 1;
    return hanging || Character.isLowerCase(line.text().codePointAt(0));
  }

  public void append(String line) {
    int end = text.length() - 1;
    if (end >= 0 && text.charAt(end) == SOFT_HYPHEN) {
      text.setLength(end);
    } else if (!isBrokenWord() && !isHyphenated(line) && !isWithoutSpaces(line)) {
      text.append(' ');
    }
    text.append(line);
    last = line;
  }

  public String text() {
    return text.toString();
  }

  // a line that is one long word was filled up by breaking the word
  private boolean isBrokenWord() {
    return last.length() > LONG_WORD && last.indexOf(' ') < 0;
  }

  // Chinese and Japanese lines end anywhere
  private boolean isWithoutSpaces(String next) {
    return !last.isEmpty()
        && isUnspaced(last.codePointBefore(last.length()))
        && isUnspaced(next.codePointAt(0));
  }

  private boolean isHyphenated(String next) {
    int length = last.length();
    return length > 1
        && last.charAt(length - 1) == '-'
        && Character.isLetter(last.charAt(length - 2))
        && Character.isLetterOrDigit(next.charAt(0))
        && !JOINING.matcher(next).lookingAt();
  }

  /** Whether a character is of a script that sets no spaces, so that lines end anywhere. */
  public static boolean isUnspaced(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> (point >= 0x3000 && point <= 0x303F) || (point >= 0xFF00 && point <= 0xFF0F);
    };
  }
}
