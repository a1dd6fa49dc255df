package dev.candor.cv.internal.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Puts words that stand from left to right on a page into the order that a person reads them in.
 */
final class Directions {

  // signs that part what stands on one line
  private static final Set<String> SEPARATORS = Set.of("·", "|");

  private Directions() {}

  /** Whether a word is written from right to left. */
  static boolean isRight(String word) {
    return word.codePoints().anyMatch(Directions::isRight);
  }

  private static boolean isRight(int point) {
    byte direction = Character.getDirectionality(point);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The words of a line in reading order. */
  static List<String> inOrder(List<String> words, boolean fromRight) {
    List<String> ordered = new ArrayList<>(words);
    if (fromRight) {
      Collections.reverse(ordered);
    }
    // what goes the other way was turned with the line, or stands turned in it
    for (int start = 0; start < ordered.size(); start++) {
      int end = start;
      boolean opens = isOf(ordered.get(start), !fromRight);
      for (int i = start; opens && i < ordered.size() && !isOf(ordered.get(i), fromRight); i++) {
        end = isOf(ordered.get(i), !fromRight) ? i + 1 : end;
      }
      if (end > start) {
        Collections.reverse(ordered.subList(start, end));
        start = end - 1;
      }
    }
    return ordered;
  }

  /** A word of letters that stand from left to right on a page; numbers in it keep their order. */
  static String word(List<String> letters) {
    List<String> turned = new ArrayList<>(letters);
    if (letters.stream().anyMatch(Directions::isRight)) {
      Collections.reverse(turned);
      for (int start = 0; start < turned.size(); start++) {
        int end = start;
        while (end < turned.size() && isLeft(turned.get(end))) {
          end++;
        }
        if (end > start) {
          Collections.reverse(turned.subList(start, end));
          start = end;
        }
      }
    }
    return String.join("", turned);
  }

  private static boolean isLeft(String letter) {
    return !isRight(letter) && Character.isLetterOrDigit(letter.codePointAt(0));
  }

  /** Whether a line begins at the right: its bullet stands there, or most letters go that way. */
  static boolean isFromRight(List<String> words) {
    if (Bullets.isMarker(words.get(words.size() - 1))) {
      return true;
    }
    if (Bullets.isMarker(words.get(0))) {
      return false;
    }
    int right = 0;
    for (String word : words) {
      for (int point : word.codePoints().filter(Character::isLetter).toArray()) {
        right += isRight(point) ? 1 : -1;
      }
    }
    return right > 0;
  }

  /** Whether a word has a direction of its own, and that one; numbers and signs have none. */
  private static boolean isOf(String word, boolean right) {
    return right
        ? isRight(word)
        : SEPARATORS.contains(word)
            || (!isRight(word) && word.codePoints().anyMatch(Character::isLetter));
  }
}
