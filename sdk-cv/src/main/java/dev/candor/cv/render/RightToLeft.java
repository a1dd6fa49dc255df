package dev.candor.cv.render;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiSplitterFactory;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets text from right to left: finds the runs of each direction, and turns them for drawing. */
final class RightToLeft implements BidiSplitterFactory, BidiReorderer {

  private static final Map<Character, Character> MIRRORED =
      Map.of(
          '(', ')', ')', '(', '[', ']', ']', '[', '{', '}', '}', '{', '<', '>', '>', '<', '«', '»',
          '»', '«');

  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  /** Whether a text has letters that are written from right to left. */
  static boolean isIn(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** Whether most letters of a text are written from right to left. */
  static boolean leads(String text) {
    int right = 0;
    for (int point : text.codePoints().filter(Character::isLetter).toArray()) {
      byte direction = Character.getDirectionality(point);
      boolean isRight =
          direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
      right += isRight ? 1 : -1;
    }
    return right > 0;
  }

  @Override
  public BidiSplitter createBidiSplitter() {
    return new Runs();
  }

  /** What stands where from left to right; numbers and foreign words keep their own direction. */
  @Override
  public String reorderRTLTextToLTR(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Object[] pieces = new Object[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      String piece = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      pieces[i] = levels[i] % 2 == 1 ? turned(piece) : piece;
    }
    Bidi.reorderVisually(levels, 0, pieces, 0, count);
    return Stream.of(pieces).map(String::valueOf).collect(Collectors.joining());
  }

  /** The letters from right to left; marks stay behind their letter. */
  private static String turned(String text) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    StringBuilder turned = new StringBuilder(text.length());
    int end = letters.last();
    for (int start = letters.previous(); start != BreakIterator.DONE; start = letters.previous()) {
      String letter = text.substring(start, end);
      char first = letter.charAt(0);
      turned.append(letter.length() == 1 ? MIRRORED.getOrDefault(first, first) : letter);
      end = start;
    }
    return turned.toString();
  }

  @Override
  public String shapeText(String text) {
    return ArabicForms.join(text);
  }

  @Override
  public String deshapeText(String text) {
    return text;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  /**
   * Runs of a paragraph. In one from right to left everything is one run; in another each stretch
   * from right to left is one, with the numbers in it. Separators part them.
   */
  private static final class Runs implements BidiSplitter {

    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String text, byte direction) {
      runs.clear();
      if (direction == RTL) {
        runs.add(new BidiTextRun(0, text.length(), RTL));
        return;
      }
      String parted = text.replace('·', LEFT_TO_RIGHT_MARK);
      Bidi bidi = new Bidi(parted, Bidi.DIRECTION_LEFT_TO_RIGHT);
      int start = 0;
      for (int i = 1; i <= text.length(); i++) {
        boolean right = bidi.getLevelAt(start) > 0;
        if (i == text.length() || right != bidi.getLevelAt(i) > 0) {
          runs.add(new BidiTextRun(start, i - start, right ? RTL : LTR));
          start = i;
        }
      }
    }

    @Override
    public int countTextRuns() {
      return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String text) {
      return leads(text) ? RTL : LTR;
    }
  }
}
