package dev.candor.cv.render;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Renders DOCX with real styles (Title, Heading 1 and 2, List Bullet), links, core properties and
 * language. Thread-safe.
 */
public final class DocxRenderer implements CvRenderer {

  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
  // a file says when it was made, and this one must not: the first day ZIP knows
  private static final String FIXED = "1980-01-01T00:00:00Z";

  /** A renderer of DOCX. */
  public DocxRenderer() {}

  @Override
  public String format() {
    return "docx";
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
    try (XWPFDocument docx = new XWPFDocument()) {
      styles(docx, template, clean.language());
      new DocxBody(docx, page(docx, options)).write(clean);
      properties(docx, clean);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
      docx.write(bytes);
      byte[] stable = StableZip.of(bytes.toByteArray());
      return new RenderedCv(format(), MEDIA_TYPE, stable, text.notes());
    } catch (IOException | XmlException | InvalidFormatException e) {
      throw new IllegalStateException("the DOCX could not be built in memory", e);
    }
  }

  private static void styles(XWPFDocument docx, Template template, String language)
      throws IOException, XmlException {
    String styles = template.styles().replace("LANGUAGE", Markup.escape(language));
    docx.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
    String numbering = new String(Template.resource("numbering.xml"), StandardCharsets.UTF_8);
    docx.createNumbering().setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
  }

  /** Sets size and margins; returns the width of the text in twips. */
  private static long page(XWPFDocument docx, RenderOptions options) {
    boolean a4 = options.paper() == RenderOptions.Paper.A4;
    long width = a4 ? 11_906 : 12_240;
    long height = a4 ? 16_838 : 15_840;
    long margin = Math.round(options.marginMillimetres() * TWIPS_PER_MILLIMETRE);
    CTSectPr section = docx.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(width));
    size.setH(BigInteger.valueOf(height));
    CTPageMar margins = section.addNewPgMar();
    BigInteger side = BigInteger.valueOf(margin);
    margins.setTop(side);
    margins.setBottom(side);
    margins.setLeft(side);
    margins.setRight(side);
    margins.setHeader(BigInteger.ZERO);
    margins.setFooter(BigInteger.ZERO);
    margins.setGutter(BigInteger.ZERO);
    return width - 2 * margin;
  }

  private static void properties(XWPFDocument docx, CvDocument document)
      throws InvalidFormatException {
    POIXMLProperties.CoreProperties core = docx.getProperties().getCoreProperties();
    core.setTitle(document.title());
    core.setCreator(PdfProperties.author(document));
    core.setLastModifiedByUser(PdfProperties.author(document));
    core.setCreated(FIXED);
    core.setModified(FIXED);
    core.getUnderlyingProperties().setLanguageProperty(document.language());
    docx.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Candor");
  }
}
