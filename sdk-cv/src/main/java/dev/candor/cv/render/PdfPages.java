package dev.candor.cv.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
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
  // of an employer's line and its dates in the style sheet, and the least room between the two
  private static final double LINE_SIZE = 11;
  private static final double DATES_SIZE = 10.5;
  private static final double GAP = 12;

  private final CvDocument document;
  private final String style;
  private final RenderOptions options;
  private final FontSet fonts;

  /**
   * Pages of a document.
   *
   * @param document every character of it can be shown
   * @param style sheet for paper
   * @param options page and margins
   * @param fonts lent for this drawing
   */
  PdfPages(CvDocument document, String style, RenderOptions options, FontSet fonts) {
    this.document = document;
    this.style = style;
    this.options = options;
    this.fonts = fonts;
  }

  /** The file; its properties are those of the document as it was given. */
  byte[] draw(CvDocument given) throws IOException {
    String body = new Markup(true, this::besides).of(document);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (PDDocument pdf = new PDDocument()) {
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
      builder.withHtmlContent(page(body, families), null);
      builder.toStream(bytes);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFKeepOpen();
      }
      PdfProperties.set(pdf, given);
      if (RightToLeft.isIn(body)) {
        // fonts are written when the file is: only then there is something to mend
        pdf.save(OutputStream.nullOutputStream());
        LetterNames.mend(pdf);
      }
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  private boolean besides(String line, String dates) {
    double column =
        ((isA4() ? 210 : 215.9) - 2.0 * options.marginMillimetres()) * POINTS_PER_MILLIMETRE;
    return fonts.boldWidth(line, LINE_SIZE) + GAP + fonts.width(dates, DATES_SIZE) <= column;
  }

  private boolean isA4() {
    return options.paper() == RenderOptions.Paper.A4;
  }

  private String page(String body, List<String> families) {
    return """
    <html lang="%s"><head><title>%s</title>
    <meta name="description" content="%s"/>
    <bookmarks>%s</bookmarks>
    <style>@page { size: %s; margin: %smm }
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
            style,
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
