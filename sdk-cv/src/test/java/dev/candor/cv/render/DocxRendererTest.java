package dev.candor.cv.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

final class DocxRendererTest {

  @Test
  void paragraphs_have_the_styles_of_a_word_processor() throws Exception {
    try (XWPFDocument docx = docx(SampleCv.document())) {
      List<String> styles =
          docx.getParagraphs().stream().map(XWPFParagraph::getStyle).distinct().toList();
      assertEquals(
          List.of(
              "Title",
              "Subtitle",
              "Contact",
              "Heading1",
              "Normal",
              "ListBullet",
              "Heading2",
              "Organisation"),
          styles);
      styles.forEach(style -> assertTrue(docx.getStyles().styleExist(style), style));
      assertEquals("List Bullet", docx.getStyles().getStyle("ListBullet").getName());
      assertEquals(1, docx.getNumbering().getNums().size());
    }
  }

  @Test
  void properties_and_language_are_set() throws Exception {
    try (XWPFDocument docx = docx(SampleCv.document())) {
      var core = docx.getProperties().getCoreProperties();
      assertEquals("Marit Solvang - CV", core.getTitle());
      assertEquals("Marit Solvang", core.getCreator());
      assertTrue(docx.getStyle().toString().contains("en-GB"), "the styles name the language");
    }
  }

  @Test
  void only_safe_links_are_links() throws Exception {
    CvDocument document =
        new CvDocument(
            "Links",
            "en",
            List.of(
                new Paragraph(
                    "p",
                    List.of(
                        SampleCv.link("bad", "javascript:alert(1)"),
                        SampleCv.link("good", "https://example.org/"),
                        SampleCv.run("ida@example.org")))));
    try (XWPFDocument docx = docx(document)) {
      List<String> links = new ArrayList<>();
      for (PackageRelationship relation : docx.getPackagePart().getRelationships()) {
        if (relation.getRelationshipType().endsWith("/hyperlink")) {
          links.add(relation.getTargetURI().toString());
        }
      }
      assertEquals(List.of("https://example.org/", "mailto:ida@example.org"), links);
      assertEquals("bad good ida@example.org", docx.getParagraphArray(0).getText());
    }
  }

  @Test
  void paper_and_margins_are_set_once() throws Exception {
    byte[] bytes =
        new DocxRenderer()
            .render(
                SampleCv.document(), new RenderOptions(RenderOptions.Paper.LETTER, "classic", 0))
            .bytes();
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      var section = docx.getDocument().getBody().getSectPr();
      assertEquals("12240", Objects.toString(section.getPgSz().getW()));
      assertEquals(
          List.of("0", "0", "0", "0"),
          Arrays.asList(
                  section.getPgMar().getLeft(),
                  section.getPgMar().getRight(),
                  section.getPgMar().getTop(),
                  section.getPgMar().getBottom())
              .stream()
              .map(Objects::toString)
              .toList());
    }
  }

  private static XWPFDocument docx(CvDocument document) throws Exception {
    byte[] bytes = new DocxRenderer().render(document, RenderOptions.STANDARD).bytes();
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }
}
