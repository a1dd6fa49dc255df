package dev.candor.cv.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

final class PdfPreviewTest {

  @Test
  void each_page_is_a_picture_of_its_size_with_something_on_it() throws Exception {
    byte[] pdf = new PdfRenderer().render(SampleCv.document(), RenderOptions.STANDARD).bytes();
    List<byte[]> pages = PdfPreview.pages(pdf, 72);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(document.getNumberOfPages(), pages.size());
    }
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(pages.get(0)));
    assertEquals(595, first.getWidth());
    long dark =
        IntStream.range(0, first.getWidth() * first.getHeight())
            .filter(i -> (first.getRGB(i % 595, i / 595) & 0xff) < 128)
            .count();
    assertTrue(dark > 1000, dark + " dark points");
    assertArrayEquals(pages.get(0), PdfPreview.pages(pdf, 72).get(0));
  }

  @Test
  void what_is_no_pdf_or_too_large_is_refused() throws Exception {
    byte[] text = "no pdf".getBytes(StandardCharsets.UTF_8);
    assertThrows(InvalidInputException.class, () -> PdfPreview.pages(text, 72));
    assertThrows(IllegalArgumentException.class, () -> PdfPreview.pages(text, 30));
    ByteArrayOutputStream huge = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(14_000, 14_000)));
      document.save(huge);
    }
    assertThrows(InvalidInputException.class, () -> PdfPreview.pages(huge.toByteArray(), 72));
  }
}
