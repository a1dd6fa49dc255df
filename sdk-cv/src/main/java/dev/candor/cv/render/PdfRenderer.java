package dev.candor.cv.render;

import com.openhtmltopdf.util.XRLog;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders PDF/UA: tagged, with language, title, bookmarks and links, its font embedded. Text stands
 * in reading order both in the stream and on the page. A character that the font lacks is replaced
 * by a visible stand-in and told in the notes. Thread-safe.
 */
public final class PdfRenderer implements CvRenderer {

  static {
    // the library reports each step on standard error; it has no quieter setting per document
    XRLog.setLoggingEnabled(false);
  }

  private final FontLibrary library;

  /** A renderer of PDF with the bundled fonts: Latin, Greek, Cyrillic, Arabic, Hebrew. */
  public PdfRenderer() {
    this(FontLibrary.BUNDLED);
  }

  private PdfRenderer(FontLibrary library) {
    this.library = library;
  }

  /**
   * A renderer with more fonts, for characters that the bundled ones lack, such as Chinese.
   *
   * @param fonts TrueType files, read now; of several that have a character the first is taken
   * @return a renderer, thread-safe
   * @throws dev.candor.core.error.InvalidInputException when a file cannot be read, or may not be
   *     embedded
   */
  public static PdfRenderer withFonts(List<Path> fonts) {
    return new PdfRenderer(FontLibrary.with(fonts));
  }

  @Override
  public String format() {
    return "pdf";
  }

  /**
   * {@inheritDoc}
   *
   * @throws dev.candor.core.error.InvalidInputException when the template is not known
   */
  @Override
  public RenderedCv render(CvDocument document, RenderOptions options) {
    Template template = Template.named(options.template());
    CleanText text = new CleanText();
    CvDocument clean = DocumentText.map(document, text::clean);
    try (FontSet fonts = library.borrow()) {
      GlyphText glyphs = new GlyphText(fonts);
      CvDocument shown = DocumentText.map(clean, glyphs::show);
      byte[] bytes = new PdfPages(shown, template, options, fonts).draw(clean);
      List<String> notes = new ArrayList<>(text.notes());
      notes.addAll(glyphs.notes());
      return new RenderedCv(format(), "application/pdf", bytes, notes);
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF could not be built in memory", e);
    }
  }
}
