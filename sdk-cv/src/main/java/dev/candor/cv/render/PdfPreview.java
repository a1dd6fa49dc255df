package dev.candor.cv.render;

import dev.candor.core.error.InvalidInputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** The pages of a PDF as pictures, for a look before it is sent. Pure; thread-safe. */
public final class PdfPreview {

  private static final int MOST_PAGES = 40;
  private static final double MOST_PIXELS = 40e6;
  private static final double POINTS_PER_INCH = 72;

  private PdfPreview() {}

  /**
   * Draws the pages.
   *
   * @param pdf the file
   * @param dotsPerInch 36 to 300; 96 is about what a screen shows
   * @return a PNG for each page, in order
   * @throws InvalidInputException when it is no PDF that can be read without a password, or has
   *     more than 40 pages, or one is too large to draw
   * @throws IllegalArgumentException when the dots are out of range
   */
  public static List<byte[]> pages(byte[] pdf, int dotsPerInch) {
    if (dotsPerInch < 36 || dotsPerInch > 300) {
      throw new IllegalArgumentException("dots per inch are 36 to 300, not " + dotsPerInch);
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw refused("has more than " + MOST_PAGES + " pages", null);
      }
      PDFRenderer renderer = new PDFRenderer(document);
      List<byte[]> pages = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        requireDrawable(document.getPage(i).getCropBox(), dotsPerInch);
        pages.add(png(renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB)));
      }
      return List.copyOf(pages);
    } catch (IOException e) {
      throw refused("cannot be read as a PDF without a password", e);
    }
  }

  private static void requireDrawable(PDRectangle box, int dotsPerInch) {
    double scale = dotsPerInch / POINTS_PER_INCH;
    if (box.getWidth() * scale * box.getHeight() * scale > MOST_PIXELS) {
      throw refused("has a page that is too large to draw", null);
    }
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static InvalidInputException refused(String what, @Nullable IOException cause) {
    return new InvalidInputException(
        "pdf", "The file " + what, "Give a PDF as tailor writes it", cause);
  }
}
