package dev.candor.cv.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import dev.candor.cv.tck.render.SampleCv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts, and the fonts that have them. */
final class FontsTest {

  private static final String HAN = "山田太郎在公司里领导了一个由十二名工程师组成的团队";

  @TempDir private Path folder;

  @Test
  void characters_that_no_font_has_are_named_with_their_script_and_what_to_do() {
    RenderedCv cv =
        new PdfRenderer().render(SampleCv.of("Eichel 株 \uD83D\uDE80"), RenderOptions.STANDARD);
    assertEquals(2, cv.notes().size(), cv.notes().toString());
    String note = cv.notes().get(0);
    assertTrue(note.contains("Chinese characters"), note);
    assertTrue(note.contains("株 (U+682A)"), note);
    assertTrue(note.contains("candor.render.fonts"), note);
    assertTrue(cv.notes().get(1).contains("signs"), cv.notes().toString());
  }

  @Test
  void a_font_that_is_added_shows_what_the_bundled_ones_lack() throws IOException {
    PdfRenderer renderer = PdfRenderer.withFonts(List.of(han()));
    RenderedCv cv = renderer.render(SampleCv.of(HAN, "Łódź"), RenderOptions.STANDARD);
    assertEquals(List.of(), cv.notes());
    try (PDDocument pdf = Loader.loadPDF(cv.bytes())) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains(HAN), text);
      assertTrue(text.contains("Łódź"), text);
    }
    assertEquals(cv, renderer.render(SampleCv.of(HAN, "Łódź"), RenderOptions.STANDARD));
  }

  @Test
  void a_document_that_needs_no_other_font_is_the_same_with_and_without() throws IOException {
    assertEquals(
        new PdfRenderer().render(SampleCv.document(), RenderOptions.STANDARD),
        PdfRenderer.withFonts(List.of(han())).render(SampleCv.document(), RenderOptions.STANDARD));
  }

  @Test
  void a_file_that_is_no_font_is_refused() throws IOException {
    Path text = Files.writeString(folder.resolve("no.ttf"), "not a font");
    Path none = folder.resolve("none.ttf");
    for (Path file : List.of(text, none, folder)) {
      InvalidInputException refused =
          assertThrows(InvalidInputException.class, () -> PdfRenderer.withFonts(List.of(file)));
      assertTrue(refused.getMessage().contains("TrueType"), refused.getMessage());
    }
  }

  @Test
  void arabic_letters_are_joined_by_their_neighbours() {
    // alone, first, between, last; alef never joins to the next; lam and alef are one
    assertEquals("\uFE8F", ArabicForms.join("\u0628"));
    assertEquals("\uFE91\uFE92\uFE90", ArabicForms.join("\u0628\u0628\u0628"));
    assertEquals("\uFE91\uFE8E\uFE8F", ArabicForms.join("\u0628\u0627\u0628"));
    assertEquals("\uFEFB", ArabicForms.join("\u0644\u0627"));
    assertEquals("\uFE91\uFEFC", ArabicForms.join("\u0628\u0644\u0627"));
    assertEquals("\uFEE3\uFEFC\uFE8F", ArabicForms.join("\u0645\u0644\u0627\u0628"));
    assertEquals("Acme 2020", ArabicForms.join("Acme 2020"));
    // a mark stands between without parting
    assertEquals("\uFE91\u064E\uFE90", ArabicForms.join("\u0628\u064E\u0628"));
  }

  @Test
  void what_is_written_from_right_to_left_is_turned_and_numbers_are_not() {
    RightToLeft bidi = new RightToLeft();
    assertEquals("ב 12 א", bidi.reorderRTLTextToLTR("א 12 ב"));
    assertEquals("(ב) Acme א", bidi.reorderRTLTextToLTR("א Acme (ב)"));
    assertTrue(RightToLeft.leads("אבג ab"));
    assertTrue(!RightToLeft.leads("אב abc"));
  }

  private Path han() throws IOException {
    Path file = folder.resolve("han.ttf");
    try (InputStream in = FontsTest.class.getResourceAsStream("han-sample.ttf")) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }
}
