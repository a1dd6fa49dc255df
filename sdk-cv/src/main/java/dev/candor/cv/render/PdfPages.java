package dev.candor.cv.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.PageBox;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.RenderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One document on its pages: the markup, and the engine that sets it. */
final class PdfPages {

  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
  // the most in any style sheet, of a line and of the dates beside it, and the least room between
  // the two
  private static final double LINE_SIZE = 11;
  private static final double DATES_SIZE = 10.5;
  private static final double GAP = 12;

  /** The share of a page below which its lines are too few to stand alone. */
  private static final double LONE = 0.25;

  private final CvDocument document;
  private final Template template;
  private final RenderOptions options;
  private final FontSet fonts;

  /**
   * Pages of a document.
   *
   * @param document every character of it can be shown
   * @param template its sheets for paper
   * @param options page and margins
   * @param fonts lent for this drawing
   */
  PdfPages(CvDocument document, Template template, RenderOptions options, FontSet fonts) {
    this.document = document;
    this.template = template;
    this.options = options;
    this.fonts = fonts;
  }

  /**
   * The file; its properties are those of the document as it was given. Where the last page would
   * hold a few lines alone, the spaces are drawn in, if that spares the page.
   */
  byte[] draw(CvDocument given) throws IOException {
    String body = new Markup(true, this::besides).of(document);
    try (Layout usual = new Layout(body, "")) {
      if (usual.hasLoneLines()) {
        try (Layout tight = new Layout(body, template.tight())) {
          if (tight.pages() < usual.pages()) {
            return tight.save(given);
          }
        }
      }
      return usual.save(given);
    }
  }

  /** The document set on pages, not yet written. */
  private final class Layout implements AutoCloseable {
    private final String body;
    private final PDDocument pdf = new PDDocument();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final PdfBoxRenderer renderer;

    Layout(String body, String more) throws IOException {
      this.body = body;
      try {
        renderer = laidOut(more);
      } catch (IOException | RuntimeException e) {
        pdf.close(); // nobody else can: there is no layout to close
        throw e;
      }
    }

    private PdfBoxRenderer laidOut(String more) throws IOException {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.usePdfUaAccessibility(true);
      builder.useUnicodeLineBreaker(new SpaceBreaker());
      for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((uri, type) -> false, when);
      }
      if (RightToLeft.isIn(body)) {
        RightToLeft bidi = new RightToLeft();
        builder.useUnicodeBidiSplitter(bidi);
        builder.useUnicodeBidiReorderer(bidi);
        builder.defaultTextDirection(BaseRendererBuilder.TextDirection.LTR);
      }
      List<String> families = fonts.register(builder, pdf, body);
      builder.withHtmlContent(page(body, families, more), null);
      builder.toStream(bytes);
      PdfBoxRenderer built = builder.buildPdfRenderer();
      built.layout();
      return built;
    }

    int pages() {
      return boxes().size();
    }

    /** Whether more than one page is begun, and the last of them hardly. */
    boolean hasLoneLines() {
      List<PageBox> boxes = boxes();
      PageBox last = boxes.get(boxes.size() - 1);
      double height = last.getBottom() - last.getTop();
      return boxes.size() > 1 && renderer.getRootBox().getHeight() - last.getTop() < height * LONE;
    }

    private List<PageBox> boxes() {
      return renderer.getRootBox().getLayer().getPages();
    }

    byte[] save(CvDocument given) throws IOException {
      renderer.createPDFKeepOpen();
      PdfProperties.set(pdf, given);
      if (RightToLeft.isIn(body)) {
        // fonts are written when the file is: only then there is something to mend
        pdf.save(OutputStream.nullOutputStream());
        LetterNames.mend(pdf);
      }
      pdf.save(bytes);
      return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
      renderer.close();
      pdf.close();
    }
  }

  private boolean besides(String line, String dates) {
    double column =
        ((isA4() ? 210 : 215.9) - 2.0 * options.marginMillimetres()) * POINTS_PER_MILLIMETRE;
    return fonts.boldWidth(line, LINE_SIZE) + GAP + fonts.width(dates, DATES_SIZE) <= column;
  }

  private boolean isA4() {
    return options.paper() == RenderOptions.Paper.A4;
  }

  private String page(String body, List<String> families, String more) {
    return """
    <html lang="%s"><head><title>%s</title>
    <meta name="description" content="%s"/>
    <bookmarks>%s</bookmarks>
    <style>@page { size: %s; margin: %smm }
    %s
    %s
    body, code { font-family: %s }</style></head>
    <body>
    %s</body></html>
    """
        .formatted(
            document.language(),
            Markup.escape(document.title()),
            Markup.escape(document.title()),
            bookmarks(),
            isA4() ? "210mm 297mm" : "8.5in 11in",
            options.marginMillimetres(),
            template.print(),
            more,
            families.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")),
            body);
  }

  private String bookmarks() {
    return document.blocks().stream()
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .filter(heading -> !heading.text().isEmpty())
        .map(
            heading ->
                "<bookmark name=\"%s\" href=\"#%s\"/>"
                    .formatted(Markup.escape(heading.text()), Markup.escape(heading.id())))
        .collect(Collectors.joining());
  }
}
