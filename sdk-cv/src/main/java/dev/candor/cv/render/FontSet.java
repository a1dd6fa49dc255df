package dev.candor.cv.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The bundled fonts, parsed. Parsing costs more than a page, so sets are kept and lent; one set
 * serves one rendering at a time, for a parsed font is no place for two threads.
 */
final class FontSet implements AutoCloseable {

  /** Family name that style sheets use. */
  static final String FAMILY = "Carlito";

  private static final BlockingQueue<FontSet> IDLE = new ArrayBlockingQueue<>(8);

  private final TrueTypeFont regular = parse("Carlito-Regular.ttf");
  private final TrueTypeFont bold = parse("Carlito-Bold.ttf");
  private final TrueTypeFont italic = parse("Carlito-Italic.ttf");
  private final List<CmapLookup> glyphs = List.of(cmap(regular), cmap(bold), cmap(italic));

  private FontSet() {}

  /** A set for one rendering; closing gives it back. */
  static FontSet borrow() {
    FontSet idle = IDLE.poll();
    return idle == null ? new FontSet() : idle;
  }

  /** Gives the set back. */
  @Override
  public void close() {
    // a full queue lets the set go to the garbage collector: it holds memory alone
    boolean kept = IDLE.offer(this);
    assert kept || IDLE.remainingCapacity() == 0;
  }

  /** Whether every style can show a character. */
  boolean shows(int point) {
    return glyphs.stream().allMatch(cmap -> cmap.getGlyphId(point) != 0);
  }

  /** Width of a bold text, in points. */
  double boldWidth(String text, double size) {
    return width(bold, text, size);
  }

  /** Width of a text, in points. */
  double width(String text, double size) {
    return width(regular, text, size);
  }

  /** Makes the fonts known to a builder that writes into a document. */
  void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
    builder.useFont(supply(document, regular), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(supply(document, bold), FAMILY, 700, FontStyle.NORMAL, true);
    builder.useFont(supply(document, italic), FAMILY, 400, FontStyle.ITALIC, true);
  }

  private static PDFontSupplier supply(PDDocument document, TrueTypeFont font) throws IOException {
    return new PDFontSupplier(PDType0Font.load(document, font, true));
  }

  private static double width(TrueTypeFont font, String text, double size) {
    CmapLookup cmap = cmap(font);
    try {
      int units = 0;
      for (int point : text.codePoints().toArray()) {
        units += font.getAdvanceWidth(cmap.getGlyphId(point));
      }
      return units * size / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the widths of " + FAMILY, e);
    }
  }

  private static CmapLookup cmap(TrueTypeFont font) {
    try {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the characters of " + FAMILY, e);
    }
  }

  private static TrueTypeFont parse(String file) {
    try {
      byte[] bytes = Template.resource("fonts/" + file);
      TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
      // ligatures are what parsers stumble over
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled font " + file, e);
    }
  }
}
