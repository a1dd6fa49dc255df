package dev.candor.core.text;

/**
 * Takes out of a text what a reader does not see: characters without width, bidirectional controls,
 * tag characters, other controls, halves of surrogate pairs. Letters, white space and line ends
 * stay as they are: a text without such characters comes back equal. Joiners stay inside words and
 * emoji that need them. Pure and linear.
 */
public final class Sanitizer {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_JOINED_SCRIPT = 0x590;

  private Sanitizer() {}

  /**
   * Cleans a text.
   *
   * @param text any text
   * @return the text and what was left out; line and page separators become line feeds
   */
  public static CleanText clean(String text) {
    RemovalTally tally = new RemovalTally();
    String cleaned = clean(text, tally);
    return new CleanText(cleaned, tally.removals());
  }

  static String clean(String text, RemovalTally tally) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int before = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isLineSeparator(point)) {
        kept.append('\n');
        tally.add(RemovalKind.CONTROL_CHARACTER);
      } else if (isKept(point, before, next < text.length() ? text.codePointAt(next) : 0)) {
        kept.appendCodePoint(point);
        before = point;
      } else {
        tally.add(kindOf(point));
      }
      at = next;
    }
    return kept.toString();
  }

  /** Whether each character is one of those that are kept wherever they stand: nearly all are. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit >= ' ' && unit < 0x7F) {
        continue;
      }
      boolean latin = unit >= ' ' && unit < 0x300 && (unit < 0x7F || unit >= 0xA0) && unit != 0xAD;
      boolean other =
          (unit >= 0x400 && unit < 0x530)
              || (unit >= 0x620 && unit < 0x670)
              || (unit >= 0x2010 && unit < 0x2028)
              || (unit >= 0x4E00 && unit < 0xA000);
      if (!latin && !other && unit != '\n' && unit != '\r' && unit != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean isKept(int point, int before, int after) {
    if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) {
      return before >= FIRST_JOINED_SCRIPT && after >= FIRST_JOINED_SCRIPT && !isHidden(after);
    }
    if (point == 0xFE0E || point == 0xFE0F) {
      return isSymbol(before);
    }
    return !isHidden(point);
  }

  private static boolean isHidden(int point) {
    return isBidi(point) || isInvisible(point) || isControl(point);
  }

  private static RemovalKind kindOf(int point) {
    if (isBidi(point)) {
      return RemovalKind.BIDI_CONTROL;
    }
    return isInvisible(point) ? RemovalKind.INVISIBLE_CHARACTER : RemovalKind.CONTROL_CHARACTER;
  }

  private static boolean isBidi(int point) {
    return (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200E
        || point == 0x200F
        || point == 0x61C;
  }

  private static boolean isInvisible(int point) {
    return switch (point) {
      case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0 -> true;
      default ->
          (point >= 0x180B && point <= 0x180F)
              || (point >= 0x200B && point <= 0x200D)
              || (point >= 0x2060 && point <= 0x206F)
              || (point >= 0xFE00 && point <= 0xFE0F)
              || (point >= 0xFFF9 && point <= 0xFFFB)
              || (point >= 0x1D173 && point <= 0x1D17A)
              || (point >= 0xE0000 && point <= 0xE0FFF);
    };
  }

  private static boolean isControl(int point) {
    boolean white = point == '\n' || point == '\r' || point == '\t';
    return (Character.isISOControl(point) && !white)
        || Character.getType(point) == Character.SURROGATE
        || (point & 0xFFFE) == 0xFFFE;
  }

  private static boolean isLineSeparator(int point) {
    return point == 0x0B || point == 0x0C || point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  private static boolean isSymbol(int point) {
    int type = Character.getType(point);
    return type == Character.OTHER_SYMBOL
        || type == Character.MATH_SYMBOL
        || (point >= '0' && point <= '9')
        || point == '#'
        || point == '*';
  }
}
