package dev.candor.cv.ats;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects lines with their place and looks; wide gaps divide a line into cells. */
final class PdfLines extends PDFTextStripper {

  // in sizes of the letters: wider than justified text ever spaces its words
  private static final double GAP = 1.2;
  private static final int MAX_CELLS = 200_000;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:.{0,60}\\s)?(?:(?:page|seite)\\s)?\\d{1,3}\\s?(?:/|of|von|sur)\\s?\\d{1,3}");

  private final List<Line> lines = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder raw = new StringBuilder();
  private int row;
  private int pageStart;

  private PdfLines(boolean sorted) {
    setSortByPosition(sorted);
    setShouldSeparateByBeads(false);
  }

  /** Reads all pages. */
  static PdfLines of(PDDocument pdf, boolean sorted) throws IOException {
    PdfLines stripper = new PdfLines(sorted);
    stripper.writeText(pdf, Writer.nullWriter());
    return stripper;
  }

  List<Line> lines() {
    return lines;
  }

  /** The letters as the file has them, before the library mends ligatures. */
  String raw() {
    return raw.toString();
  }

  @Override
  protected void startPage(PDPage page) {
    pageStart = lines.size();
  }

  @Override
  protected void endPage(PDPage page) {
    flushRow();
    int last = lines.size() - 1;
    if (last >= pageStart && PAGE_NUMBER.matcher(lines.get(last).text()).matches()) {
      lines.remove(last);
      row--;
    }
  }

  @Override
  protected void writeLineSeparator() {
    flushRow();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    if (lines.size() > MAX_CELLS) {
      throw new IOException("more text than a résumé has");
    }
    positions.forEach(position -> raw.append(position.getUnicode()));
    if (!text.isBlank() && !positions.isEmpty()) {
      words.add(Word.of(text.strip(), positions));
    }
  }

  private void flushRow() {
    int start = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || isGap(words.get(i - 1), words.get(i))) {
        lines.add(cell(words.subList(start, i)));
        start = i;
      }
    }
    row += words.isEmpty() ? 0 : 1;
    words.clear();
  }

  private static boolean isGap(Word before, Word after) {
    return after.left - before.right > GAP * before.size && !Bullets.isMarker(before.text);
  }

  private Line cell(List<Word> cell) {
    StringBuilder joined = new StringBuilder();
    for (Word word : cell) {
      joined.append(joined.length() == 0 ? "" : " ").append(word.text);
    }
    String text = joined.toString();
    int marker = Bullets.markerLength(text);
    boolean bullet = marker > 0 && marker < text.length();
    Word first =
        bullet && cell.size() > 1 && Bullets.isMarker(cell.get(0).text) ? cell.get(1) : cell.get(0);
    return new Line(
        bullet ? text.substring(marker) : text,
        bullet ? Line.Kind.BULLET : Line.Kind.PLAIN,
        row,
        bullet && first == cell.get(0) ? first.afterMarker : first.left,
        first.style,
        first.size);
  }

  /** A word with its place and looks. */
  private static final class Word {
    private final String text;
    private final double left;
    private final double afterMarker;
    private final double right;
    private final double size;
    private final String style;

    private Word(String text, List<TextPosition> positions) {
      TextPosition first = positions.get(0);
      TextPosition second = positions.get(Math.min(1, positions.size() - 1));
      TextPosition last = positions.get(positions.size() - 1);
      this.text = text;
      this.left = first.getXDirAdj();
      this.afterMarker = second.getXDirAdj();
      this.right = last.getXDirAdj() + last.getWidthDirAdj();
      this.size = first.getFontSizeInPt();
      String font = String.valueOf(first.getFont().getName());
      this.style = font.substring(font.indexOf('+') + 1) + " " + Math.round(size * 2) / 2.0;
    }

    static Word of(String text, List<TextPosition> positions) {
      return new Word(text, positions);
    }
  }
}
