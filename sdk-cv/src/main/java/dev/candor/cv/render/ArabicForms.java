package dev.candor.cv.render;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters: each takes the form that its neighbours ask for. The forms are those of
 * Unicode's blocks of presentation forms, where they stand in one order: alone, last, first,
 * between; letters that never join to the next have the first two.
 */
final class ArabicForms {

  private static final int ALONE = 0;
  private static final int LAST = 1;
  private static final int FIRST = 2;
  private static final int BETWEEN = 3;

  private static final Map<String, int[]> FORMS = new HashMap<>();

  static {
    // letters of Persian and Urdu, then of Arabic, then lam with alef
    read(0xFB50, 0xFBB1);
    read(0xFBD3, 0xFBE7);
    read(0xFBFC, 0xFBFF);
    read(0xFE80, 0xFEFC);
  }

  private ArabicForms() {}

  private static void read(int start, int end) {
    for (int point = start; point <= end; ) {
      String letter = letter(point);
      int count = 1;
      while (point + count <= end && count < 4 && letter(point + count).equals(letter)) {
        count++;
      }
      int[] forms = new int[count];
      for (int i = 0; i < count; i++) {
        forms[i] = point + i;
      }
      FORMS.putIfAbsent(letter, forms);
      point += count;
    }
  }

  private static String letter(int form) {
    return Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
  }

  /** The text with its letters joined; other text is left as it is. */
  static String join(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    boolean open = false;
    for (int i = 0; i < text.length(); ) {
      String letter = at(text, i);
      int[] forms = FORMS.get(letter);
      if (forms == null || letter.equals("\u0640")) {
        // marks stand between letters without parting them
        open = letter.equals("\u0640") || (open && isMark(letter));
        joined.append(letter);
      } else {
        boolean next = forms.length > 2 && joins(text, i + letter.length());
        int form = open ? (next ? BETWEEN : LAST) : next ? FIRST : ALONE;
        joined.appendCodePoint(forms[Math.min(form, forms.length - 1)]);
        open = next;
      }
      i += letter.length();
    }
    return joined.toString();
  }

  /** The letter at a place; lam and alef are one. */
  private static String at(String text, int index) {
    if (index + 1 < text.length() && FORMS.containsKey(text.substring(index, index + 2))) {
      return text.substring(index, index + 2);
    }
    return Character.toString(text.codePointAt(index));
  }

  private static boolean joins(String text, int index) {
    int next = index;
    while (next < text.length() && isMark(text.substring(next, next + 1))) {
      next++;
    }
    if (next >= text.length()) {
      return false;
    }
    int[] forms = FORMS.get(at(text, next));
    return text.charAt(next) == '\u0640' || (forms != null && forms.length > 1);
  }

  private static boolean isMark(String letter) {
    return Character.getType(letter.codePointAt(0)) == Character.NON_SPACING_MARK;
  }
}
