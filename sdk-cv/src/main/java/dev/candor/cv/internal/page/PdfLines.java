package dev.candor.cv.internal.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects lines with their place and looks; wide gaps divide a line into cells. */
final class PdfLines extends PDFTextStripper {

  // in sizes of the letters: wider than justified text ever spaces its words
  private static final double GAP = 1.2;
  // in points: bullets and indents lie within it
  private static final double MARGIN = 16;
  private static final int MAX_CELLS = 200_000;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:.{0,60}\\s)?(?:(?:page|seite)\\s)?\\d{1,3}\\s?(?:/|of|von|sur)\\s?\\d{1,3}");

  private final List<Line> lines = new ArrayList<>();
  private final List<PdfWord> words = new ArrayList<>();
  private final List<List<PdfWord>> pageRows = new ArrayList<>();
  private final StringBuilder raw = new StringBuilder();
  private int row;
  private int pageStart;
  private int cells;
  private double pageLeft;
  private double pageRight;

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
    pageLeft = edges(PdfWord::left).min().orElse(0);
    pageRight = edges(PdfWord::right).max().orElse(0);
    pageRows.forEach(this::addRow);
    pageRows.clear();
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
    if (cells > MAX_CELLS) {
      throw new IOException("more text than a résumé has");
    }
    positions.forEach(position -> raw.append(position.getUnicode()));
    if (!text.isBlank() && !positions.isEmpty()) {
      words.add(PdfWord.of(text.strip(), positions));
    }
  }

  private void flushRow() {
    if (!words.isEmpty()) {
      cells += words.size();
      pageRows.add(List.copyOf(words));
      words.clear();
    }
  }

  private void addRow(List<PdfWord> found) {
    List<PdfWord> ordered = hasRight(found) ? PdfWord.again(found) : found;
    int start = 0;
    for (int i = 1; i <= ordered.size(); i++) {
      if (i == ordered.size() || isGap(ordered.get(i - 1), ordered.get(i))) {
        List<PdfWord> cell = ordered.subList(start, i);
        lines.add(hasRight(cell) ? fromRight(cell) : cell(cell));
        start = i;
      }
    }
    row++;
  }

  private static boolean hasRight(List<PdfWord> words) {
    return words.stream().anyMatch(word -> Directions.isRight(word.text()));
  }

  /** A line with words that are written from right to left; where it begins, its place tells. */
  private Line fromRight(List<PdfWord> cell) {
    double left = cell.get(0).left();
    double right = cell.get(cell.size() - 1).right();
    boolean atLeft = left - pageLeft < MARGIN;
    boolean atRight = pageRight - right < MARGIN;
    List<String> texts = cell.stream().map(PdfWord::text).toList();
    boolean turned = atLeft == atRight ? Directions.isFromRight(texts) : atRight;
    String text = String.join(" ", Directions.inOrder(texts, turned));
    int marker = Bullets.markerLength(text);
    boolean bullet = marker > 0 && marker < text.length();
    PdfWord first = cell.get(turned ? cell.size() - 1 : 0);
    PdfWord second = bullet && !turned && cell.size() > 1 ? cell.get(1) : first;
    return new Line(
        bullet ? text.substring(marker) : text,
        bullet ? Line.Kind.BULLET : Line.Kind.PLAIN,
        row,
        turned ? -right : second.left(),
        first.style(),
        first.size());
  }

  private DoubleStream edges(ToDoubleFunction<PdfWord> side) {
    return pageRows.stream().flatMap(List::stream).mapToDouble(side);
  }

  private static boolean isGap(PdfWord before, PdfWord after) {
    return after.left() - before.right() > GAP * before.size() && !Bullets.isMarker(before.text());
  }

  private Line cell(List<PdfWord> cell) {
    String text = cell.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    int marker = Bullets.markerLength(text);
    boolean bullet = marker > 0 && marker < text.length();
    PdfWord first = cell.get(0);
    boolean apart = bullet && cell.size() > 1 && Bullets.isMarker(first.text());
    PdfWord begin = apart ? cell.get(1) : first;
    return new Line(
        bullet ? text.substring(marker) : text,
        bullet ? Line.Kind.BULLET : Line.Kind.PLAIN,
        row,
        bullet && !apart ? begin.afterMarker() : begin.left(),
        begin.style(),
        begin.size());
  }
}
