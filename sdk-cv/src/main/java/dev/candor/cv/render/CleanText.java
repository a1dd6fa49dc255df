package dev.candor.cv.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as a file can carry it: one line, composed, without control and invisible characters. Counts
 * what it changed. Not thread-safe: one per rendering.
 */
final class CleanText {

  private static final int REPLACEMENT = 0xFFFD;

  private int dropped;
  private int replaced;

  /** The text on one line, white space collapsed. */
  String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> add(clean, point));
    int end = clean.length();
    if (end > 0 && clean.charAt(end - 1) == ' ') {
      clean.setLength(end - 1);
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /** What was changed, for the reader of the result; empty when nothing was. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (dropped > 0) {
      notes.add("Left out control or invisible characters: " + dropped);
    }
    if (replaced > 0) {
      notes.add("Replaced broken or private characters by U+FFFD: " + replaced);
    }
    return notes;
  }

  private void add(StringBuilder clean, int point) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      // white space before the first word and after another is not wanted
      if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    } else if (isLigature(point)) {
      clean.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
    } else if (isInvisible(point)) {
      dropped++;
    } else if (isBroken(point)) {
      replaced++;
      clean.appendCodePoint(REPLACEMENT);
    } else {
      clean.appendCodePoint(point);
    }
  }

  private static boolean isLigature(int point) {
    return point >= 0xFB00 && point <= 0xFB06;
  }

  private static boolean isInvisible(int point) {
    int type = Character.getType(point);
    // joiners belong to emoji and to Persian spelling
    boolean joiner = point == 0x200C || point == 0x200D;
    return type == Character.CONTROL || (type == Character.FORMAT && !joiner);
  }

  private static boolean isBroken(int point) {
    int type = Character.getType(point);
    boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return type == Character.SURROGATE || type == Character.PRIVATE_USE || nonCharacter;
  }
}
