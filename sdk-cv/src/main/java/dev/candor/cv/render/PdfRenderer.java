package dev.candor.cv.render;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Renders PDF/UA: tagged, with language, title, bookmarks and links, its font embedded. Text stands
 * in reading order both in the stream and on the page. A character that the font lacks is replaced
 * by a visible stand-in and told in the notes. Thread-safe.
 */
public final class PdfRenderer implements CvRenderer {

  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
  // of a title and its dates in the style sheet, and the least room between the two
  private static final double TITLE_SIZE = 11;
  private static final double DATES_SIZE = 10.5;
  private static final double GAP = 12;

  static {
    // the library reports each step on standard error; it has no quieter setting per document
    XRLog.setLoggingEnabled(false);
  }

  /** A renderer of PDF. */
  public PdfRenderer() {}

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
    String style = Template.named(options.template()).print();
    CleanText text = new CleanText();
    CvDocument clean = DocumentText.map(document, text::clean);
    try (FontSet fonts = FontSet.borrow()) {
      GlyphText glyphs = new GlyphText(fonts);
      CvDocument shown = DocumentText.map(clean, glyphs::show);
      byte[] bytes = pdf(clean, page(shown, style, options, fonts), fonts);
      List<String> notes = new ArrayList<>(text.notes());
      notes.addAll(glyphs.notes());
      return new RenderedCv(format(), "application/pdf", bytes, notes);
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF could not be built in memory", e);
    }
  }

  private static byte[] pdf(CvDocument document, String html, FontSet fonts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.usePdfUaAccessibility(true);
      builder.useUnicodeLineBreaker(new SpaceBreaker());
      for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((uri, type) -> false, when);
      }
      fonts.register(builder, pdf);
      builder.withHtmlContent(html, null);
      builder.toStream(bytes);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFKeepOpen();
      }
      PdfProperties.set(pdf, document);
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static String page(
      CvDocument document, String style, RenderOptions options, FontSet fonts) {
    double margin = options.marginMillimetres();
    boolean a4 = options.paper() == RenderOptions.Paper.A4;
    double column = ((a4 ? 210 : 215.9) - 2 * margin) * POINTS_PER_MILLIMETRE;
    String body =
        new Markup(
                true,
                (title, dates) ->
                    fonts.boldWidth(title, TITLE_SIZE) + GAP + fonts.width(dates, DATES_SIZE)
                        <= column)
            .of(document);
    return """
    <html lang="%s"><head><title>%s</title>
    <meta name="description" content="%s"/>
    <bookmarks>%s</bookmarks>
    <style>@page { size: %s; margin: %smm }
    %s</style></head>
    <body>
    %s</body></html>
    """
        .formatted(
            document.language(),
            Markup.escape(document.title()),
            Markup.escape(document.title()),
            bookmarks(document),
            a4 ? "210mm 297mm" : "8.5in 11in",
            options.marginMillimetres(),
            style,
            body);
  }

  private static String bookmarks(CvDocument document) {
    StringBuilder bookmarks = new StringBuilder();
    document.blocks().stream()
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .filter(heading -> !heading.text().isEmpty())
        .forEach(
            heading ->
                bookmarks
                    .append("<bookmark name=\"")
                    .append(Markup.escape(heading.text()))
                    .append("\" href=\"#")
                    .append(Markup.escape(heading.id()))
                    .append("\"/>"));
    return bookmarks.toString();
  }
}
