package dev.candor.cv.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The styles of one typeface, parsed when first asked for. Not thread-safe. */
final class FontFamily {

  private final String name;
  private final List<byte[]> files;
  private List<TrueTypeFont> styles = List.of();
  private List<CmapLookup> glyphs = List.of();

  /**
   * A typeface.
   *
   * @param name that style sheets use
   * @param files TrueType: regular, bold, italic; a style that is not there is set in the one
   *     before
   */
  FontFamily(String name, List<byte[]> files) {
    this.name = name;
    this.files = files;
  }

  String name() {
    return name;
  }

  /** Whether every style has a character. */
  boolean shows(int point) {
    return glyphs().stream().allMatch(cmap -> cmap.getGlyphId(point) != 0);
  }

  /** Width of a character, in sizes of the letters. */
  double width(int point) {
    return width(0, point);
  }

  /** Width of a bold character, in sizes of the letters. */
  double boldWidth(int point) {
    return width(Math.min(1, files.size() - 1), point);
  }

  /** Makes the styles known to a builder that writes into a document. */
  void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
    int last = styles().size() - 1;
    int bold = Math.min(1, last);
    int italic = last < 2 ? 0 : 2;
    builder.useFont(supply(document, 0), name, 400, FontStyle.NORMAL, true);
    builder.useFont(supply(document, bold), name, 700, FontStyle.NORMAL, true);
    builder.useFont(supply(document, italic), name, 400, FontStyle.ITALIC, true);
  }

  /** Reads a font. */
  static TrueTypeFont parse(byte[] file) throws IOException {
    TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
    // ligatures are what parsers stumble over
    font.setEnableGsub(false);
    return font;
  }

  private PDFontSupplier supply(PDDocument document, int style) throws IOException {
    return new PDFontSupplier(PDType0Font.load(document, styles().get(style), true));
  }

  private double width(int style, int point) {
    try {
      TrueTypeFont font = styles().get(style);
      int units = font.getAdvanceWidth(glyphs().get(style).getGlyphId(point));
      return units / (double) font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the widths of " + name, e);
    }
  }

  private List<TrueTypeFont> styles() {
    if (styles.isEmpty()) {
      styles = files.stream().map(this::parsed).toList();
    }
    return styles;
  }

  private List<CmapLookup> glyphs() {
    if (glyphs.isEmpty()) {
      glyphs = styles().stream().map(this::cmap).toList();
    }
    return glyphs;
  }

  private TrueTypeFont parsed(byte[] file) {
    try {
      return parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + name, e);
    }
  }

  private CmapLookup cmap(TrueTypeFont font) {
    try {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the characters of " + name, e);
    }
  }
}
