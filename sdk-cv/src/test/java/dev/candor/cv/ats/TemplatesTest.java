package dev.candor.cv.ats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.text.HtmlText;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.render.Renderers;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderOptions.Paper;
import dev.candor.cv.tck.render.SampleCv;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template looks like none of the others, and reads like all of them. */
final class TemplatesTest {

  private static List<String> templates() {
    return Renderers.templates();
  }

  @Test
  void there_are_six_and_each_draws_its_own() {
    assertEquals(
        List.of("classic", "modern", "compact", "executive", "academic", "letter"), templates());
    for (String format : List.of("pdf", "docx", "html")) {
      Set<String> files = new HashSet<>();
      templates().forEach(one -> files.add(new String(bytes(format, one, Paper.A4, 18), LATIN)));
      assertEquals(6, files.size(), format);
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void it_reads_back_on_every_paper_with_every_margin(String template) {
    CvDocument document = SampleCv.document();
    for (Paper paper : Paper.values()) {
      for (int margin : List.of(0, 10, 30)) {
        byte[] pdf = bytes("pdf", template, paper, margin);
        assertEquals(
            List.of(), RoundTrip.differences(document, "cv.pdf", pdf), paper + " " + margin);
      }
    }
    byte[] docx = bytes("docx", template, Paper.LETTER, 18);
    assertEquals(List.of(), RoundTrip.differences(document, "cv.docx", docx));
    String page = new String(bytes("html", template, Paper.A4, 18), StandardCharsets.UTF_8);
    assertEquals(List.of(), TextRoundTrip.differences(document, HtmlText.read(page).text()));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void its_sheets_say_nothing_that_breaks_parsers(String template) throws Exception {
    for (String name : List.of("print.css", "tight.css")) {
      try (InputStream in = Renderers.class.getResourceAsStream(template + "/" + name)) {
        String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String rules = sheet.replaceAll("(?s)/\\*.*?\\*/", "");
        assertFalse(
            rules.matches(
                "(?s).*(float|flex|grid|table|column|position|content|transform|letter-spacing).*"),
            rules);
        assertTrue(rules.contains("{"), name);
      }
    }
  }

  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  private static byte[] bytes(String format, String template, Paper paper, int margin) {
    return Renderers.of(Renderers.standard(), format)
        .render(SampleCv.document(), new RenderOptions(paper, template, margin))
        .bytes();
  }
}
