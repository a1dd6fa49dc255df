package dev.candor.cv.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

final class PdfRendererTest {

  @Test
  void the_file_is_tagged_and_names_its_language_title_and_author() throws Exception {
    try (PDDocument pdf = pdf(SampleCv.document())) {
      assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
      assertEquals("Marit Solvang - CV", pdf.getDocumentInformation().getTitle());
      assertEquals("Marit Solvang", pdf.getDocumentInformation().getAuthor());
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
      assertNotNull(pdf.getDocumentCatalog().getStructureTreeRoot());
      assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
      String xmp =
          new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertTrue(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), xmp);
    }
  }

  @Test
  void every_section_has_a_bookmark() throws Exception {
    try (PDDocument pdf = pdf(SampleCv.document())) {
      List<String> names = new ArrayList<>();
      for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
        names.add(item.getTitle());
        assertNotNull(item.findDestinationPage(pdf));
      }
      assertEquals("Summary", names.get(0));
      assertEquals(7, names.size());
    }
  }

  @Test
  void links_lead_to_mail_and_web_and_nowhere_else() throws Exception {
    CvDocument document =
        new CvDocument(
            "Links",
            "en",
            List.of(
                new ContactBlock(
                    "c",
                    SampleCv.run("Ida Brandt"),
                    SampleCv.run(""),
                    List.of(
                        SampleCv.run("ida@example.org"),
                        SampleCv.link("site", "https://example.org/a?b=c&d=e"),
                        SampleCv.link("run", "javascript:alert(1)"),
                        SampleCv.link("run2", "  JaVaScRiPt:alert(1)"),
                        SampleCv.link("file", "file:///etc/passwd"),
                        SampleCv.link("data", "data:text/html,x"),
                        SampleCv.link("bad", "http://")))));
    try (PDDocument pdf = pdf(document)) {
      List<String> links = new ArrayList<>();
      for (PDAnnotation annotation : pdf.getPage(0).getAnnotations()) {
        links.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
      }
      assertEquals(List.of("mailto:ida@example.org", "https://example.org/a?b=c&d=e"), links);
    }
  }

  @Test
  void every_font_is_embedded_and_joins_no_letters() throws Exception {
    String words = "Certified financial workflow office efficient waffle titling";
    CvDocument document =
        new CvDocument(
            words,
            "en",
            List.of(
                new Paragraph("regular", SampleCv.runs(words)),
                new Paragraph("bold", marked(words, TextRun.Mark.BOLD)),
                new Paragraph("italic", marked(words, TextRun.Mark.ITALIC))));
    try (PDDocument pdf = pdf(document)) {
      int fonts = 0;
      for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
        PDFont font = pdf.getPage(0).getResources().getFont(name);
        assertTrue(font.isEmbedded(), font.getName());
        fonts++;
      }
      assertEquals(3, fonts);
      assertEquals((words + " ").repeat(3).strip(), text(pdf));
    }
  }

  @Test
  void greek_and_cyrillic_are_shown() throws Exception {
    String words = "Žižkov Ærø Łódź Αθήνα Київ Ёлка";
    try (PDDocument pdf = pdf(SampleCv.of(words))) {
      assertTrue(text(pdf).contains(words), text(pdf));
    }
  }

  @Test
  void a_run_in_bold_stays_where_it_is_in_its_sentence() throws Exception {
    CvDocument document =
        new CvDocument(
            "Order",
            "en",
            List.of(
                new Paragraph(
                    "p",
                    List.of(
                        SampleCv.run("First."),
                        marked("Second.", TextRun.Mark.BOLD).get(0),
                        SampleCv.run("Third."),
                        SampleCv.link("Fourth.", "https://example.org"),
                        SampleCv.run("Fifth.")))));
    try (PDDocument pdf = pdf(document)) {
      assertEquals("First. Second. Third. Fourth. Fifth.", text(pdf));
    }
  }

  @Test
  void no_page_ends_with_a_heading_or_begins_with_a_last_bullet_alone() throws Exception {
    for (int lead = 0; lead < 48; lead++) {
      try (PDDocument pdf = pdf(filled(lead))) {
        for (int page = 1; page < pdf.getNumberOfPages(); page++) {
          List<String> before = lines(pdf, page);
          String last = before.get(before.size() - 1);
          assertTrue(last.startsWith("•") || last.startsWith("Line"), lead + ": " + last);
          List<String> after = lines(pdf, page + 1);
          assertFalse(after.get(0).contains("last"), lead + ": " + after.get(0));
          boolean alone = last.contains("first");
          assertFalse(alone, lead + ": " + last);
        }
      }
    }
  }

  @Test
  void a_few_lines_stand_on_a_page_of_their_own_only_when_no_tighter_spacing_spares_it()
      throws Exception {
    int before = 1;
    int lone = 0;
    for (int sections = 4; sections < 40; sections++) {
      try (PDDocument pdf = pdf(sections(sections))) {
        int pages = pdf.getNumberOfPages();
        assertTrue(pages == before || pages == before + 1, sections + " need " + pages);
        if (pages > before && lines(pdf, pages).size() < 4) {
          lone++;
        }
        before = pages;
      }
    }
    assertEquals(0, lone);
    assertTrue(before >= 3, "pages " + before);
  }

  private static CvDocument sections(int count) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(new Heading("h" + i, "Section " + i));
      blocks.add(new Paragraph("p" + i, SampleCv.runs("One line of it")));
    }
    return new CvDocument("Spare", "en", blocks);
  }

  private static CvDocument filled(int lead) {
    List<Block> blocks = new ArrayList<>();
    IntStream.range(0, lead)
        .forEach(i -> blocks.add(new Paragraph("p" + i, SampleCv.runs("Line " + i))));
    blocks.add(new Heading("h", "Experience"));
    for (int i = 0; i < 12; i++) {
      blocks.add(
          new Entry(
              "r" + i,
              SampleCv.run("Engineer " + i),
              SampleCv.run("Lysverk"),
              SampleCv.run("Oslo"),
              SampleCv.run("2019 – 2021"),
              SampleCv.runs("The first of them", "Another", "The last of them")));
    }
    blocks.add(new Heading("h2", "Languages"));
    blocks.add(new BulletList("l", SampleCv.runs("The first one", "The last one")));
    blocks.add(new Paragraph("end", SampleCv.runs("Line at the end")));
    return new CvDocument("Pages", "en", blocks);
  }

  @Test
  void dates_that_do_not_fit_beside_an_employer_stand_below_it_beside_the_place() throws Exception {
    String employer = "The Company for " + "Very Large Systems and ".repeat(4) + "Everything";
    CvDocument document =
        new CvDocument(
            "Long",
            "en",
            List.of(
                new Entry(
                    "r",
                    SampleCv.run("Engineer"),
                    SampleCv.run(employer),
                    SampleCv.run("Oslo"),
                    SampleCv.run("January 2019 – December 2021"),
                    List.of())));
    try (PDDocument pdf = pdf(document)) {
      assertEquals("Engineer " + employer + " Oslo January 2019 – December 2021", text(pdf));
    }
  }

  @Test
  void no_line_begins_with_a_separator_or_divides_a_word() throws Exception {
    for (int length = 1; length < 60; length++) {
      String name = "Lysverk " + "x".repeat(length);
      CvDocument document =
          new CvDocument(
              "Wraps",
              "en",
              List.of(
                  new ContactBlock(
                      "c",
                      SampleCv.run("Ida Brandt"),
                      SampleCv.run(""),
                      SampleCv.runs("ida@example.org", name, name, name, "Oslo", "Bergen")),
                  new Entry(
                      "r",
                      SampleCv.run("Engineer"),
                      SampleCv.run((name + " ").repeat(4).strip()),
                      SampleCv.run("Oslo, Norway"),
                      SampleCv.run(""),
                      SampleCv.runs((name + " – CI/CD time-window ").repeat(5).strip()))));
      try (PDDocument pdf = pdf(document)) {
        for (String line : lines(pdf, 1)) {
          assertFalse(line.matches("[·–/-].*|window.*"), length + ": " + line);
          assertFalse(line.matches(".*(?:/|time-?)"), length + ": " + line);
        }
      }
    }
  }

  @Test
  void paper_and_margin_are_what_was_asked_for() throws Exception {
    byte[] letter =
        new PdfRenderer()
            .render(
                SampleCv.document(), new RenderOptions(RenderOptions.Paper.LETTER, "classic", 0))
            .bytes();
    try (PDDocument pdf = Loader.loadPDF(letter)) {
      PDPage page = pdf.getPage(0);
      assertEquals(612, page.getMediaBox().getWidth(), 0.5);
      assertEquals(792, page.getMediaBox().getHeight(), 0.5);
      float[] left = {1000};
      new PDFTextStripper() {
        @Override
        protected void writeString(
            String text, List<org.apache.pdfbox.text.TextPosition> positions) {
          left[0] = Math.min(left[0], positions.get(0).getXDirAdj());
        }
      }.getText(pdf);
      assertEquals(0, left[0], 2);
    }
  }

  private static List<TextRun> marked(String text, TextRun.Mark mark) {
    return List.of(new TextRun(text, Set.of(mark), null, List.of()));
  }

  private static PDDocument pdf(CvDocument document) throws IOException {
    return Loader.loadPDF(new PdfRenderer().render(document, RenderOptions.STANDARD).bytes());
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).strip().replaceAll("\\s+", " ");
  }

  private static List<String> lines(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }
}
