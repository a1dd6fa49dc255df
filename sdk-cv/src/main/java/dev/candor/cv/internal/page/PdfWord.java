package dev.candor.cv.internal.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * A word, or words without a wide gap between, with its place and looks.
 *
 * @param text stripped
 * @param letters in the order that they were found in
 * @param left in points
 * @param afterMarker where its second letter begins
 * @param right in points
 * @param style lines that look alike have one style
 * @param size of the letters in points
 */
record PdfWord(
    String text,
    List<TextPosition> letters,
    double left,
    double afterMarker,
    double right,
    double size,
    String style) {

  // in sizes of the letters: less than the space between two words
  private static final double SPACE = 0.15;

  static PdfWord of(String text, List<TextPosition> letters) {
    TextPosition first = letters.get(0);
    TextPosition second = letters.get(Math.min(1, letters.size() - 1));
    TextPosition last = letters.get(letters.size() - 1);
    double size = first.getFontSizeInPt();
    String font = String.valueOf(first.getFont().getName());
    return new PdfWord(
        text,
        List.copyOf(letters),
        first.getXDirAdj(),
        second.getXDirAdj(),
        last.getXDirAdj() + last.getWidthDirAdj(),
        size,
        font.substring(font.indexOf('+') + 1) + " " + Math.round(size * 2) / 2.0);
  }

  /**
   * The words of a row made again of their letters, from left to right on the page. The library
   * turns lines that are written from right to left by its own lights; the letters say where they
   * are.
   */
  static List<PdfWord> again(List<PdfWord> row) {
    List<TextPosition> letters = new ArrayList<>();
    row.forEach(word -> letters.addAll(word.letters));
    letters.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    List<PdfWord> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= letters.size(); i++) {
      boolean blank = i < letters.size() && letters.get(i).getUnicode().isBlank();
      if (i == letters.size() || blank || isApart(letters, i)) {
        if (i > start) {
          words.add(turned(letters.subList(start, i)));
        }
        start = blank ? i + 1 : i;
      }
    }
    return words;
  }

  private static PdfWord turned(List<TextPosition> letters) {
    List<String> units = letters.stream().map(TextPosition::getUnicode).toList();
    return of(Normalizer.normalize(Directions.word(units), Normalizer.Form.NFKC), letters);
  }

  private static boolean isApart(List<TextPosition> letters, int index) {
    if (index == 0) {
      return false;
    }
    TextPosition before = letters.get(index - 1);
    double end = before.getXDirAdj() + before.getWidthDirAdj();
    return letters.get(index).getXDirAdj() - end > SPACE * before.getFontSizeInPt();
  }
}
