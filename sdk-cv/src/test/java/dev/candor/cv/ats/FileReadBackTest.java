package dev.candor.cv.ats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.render.DocxRenderer;
import dev.candor.cv.render.PdfRenderer;
import dev.candor.cv.report.AtsReport.Problem;
import dev.candor.cv.report.ReadBack;
import dev.candor.cv.report.ReadBack.FoundEntry;
import dev.candor.cv.report.ReadBack.FoundEntry.Kind;
import dev.candor.cv.report.ReadBack.FoundItem;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileReadBackTest {

  private final FileReadBack reader = new FileReadBack();

  // ---- files that cannot be read ----

  @Test
  void an_empty_file_is_named() {
    assertRefused("me.pdf", new byte[0], "is empty");
  }

  @Test
  void a_file_of_more_than_50_megabytes_is_refused_unread() {
    assertRefused("big.pdf", new byte[FileReadBack.MAX_BYTES + 1], "50 MB");
  }

  @Test
  void binary_junk_is_refused() {
    byte[] junk = new byte[5000];
    new Random(1).nextBytes(junk);
    assertRefused("junk.bin", junk, "neither PDF, DOCX nor text");
  }

  @Test
  void files_of_other_kinds_are_named_for_what_they_are() {
    assertRefused("old.doc", bytes("\u00D0\u00CF\u0011\u00E0\u0000\u0000"), "old Word");
    assertRefused("a.rtf", bytes("{\\rtf1 hello}"), "RTF");
    assertRefused("a.html", bytes("<!DOCTYPE html><p>hello"), "HTML");
    assertRefused("a.png", bytes("\u0089PNG\r\n"), "picture");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"basics\": {\"name\": \"Ida Brandt\"}}",
        "  {\n \"a\" : 1",
        "{}",
        "[{\"name\":\"Ida\"}]",
        "[[1, 2]]"
      })
  void data_is_no_cv(String json) {
    assertRefused("cv.txt", bytes(json), "is JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class='x'>Ida Brandt</p>",
        "<!-- made by hand -->\n<div>Ida Brandt",
        "Ida Brandt\n<ul><li>Led</li><li>Built</li></ul>"
      })
  void a_page_under_the_name_of_a_text_is_refused(String html) {
    assertRefused("cv.txt", bytes(html), "is HTML");
  }

  @Test
  void signs_of_data_and_markup_within_a_text_are_text() {
    String text = "Ida Brandt\n[Engineer] {Oslo}\n- Removed <script> and </p> from 3 pages";
    assertEquals("Ida Brandt", reader.read("cv.txt", bytes(text)).contact().name());
    assertEquals("[CV]", reader.text("cv.txt", bytes("[CV]\nIda")).split("\n")[0]);
  }

  @Test
  void macros_are_told() throws IOException {
    byte[] docx = new DocxRenderer().render(SampleCv.document(), RenderOptions.STANDARD).bytes();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String typed =
            "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office\"/></Types>";
        out.write(part.replace("</Types>", typed).getBytes(StandardCharsets.UTF_8));
      }
      out.putNextEntry(new ZipEntry("word/vbaProject.bin"));
      out.write(1);
    }
    assertTrue(kinds(reader.read("cv.docx", bytes.toByteArray())).contains("macros"));
    assertFalse(kinds(reader.read("cv.docx", docx)).contains("macros"));
  }

  @Test
  void damaged_files_of_ours_are_read_or_refused_but_never_break() {
    byte[] pdf = new PdfRenderer().render(SampleCv.document(), RenderOptions.STANDARD).bytes();
    byte[] docx = new DocxRenderer().render(SampleCv.document(), RenderOptions.STANDARD).bytes();
    Random random = new Random(7);
    for (byte[] whole : List.of(pdf, docx)) {
      for (int i = 0; i < 40; i++) {
        byte[] cut = Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
        readOrRefuse(cut);
        byte[] bent = whole.clone();
        for (int n = 0; n < 20; n++) {
          bent[8 + random.nextInt(bent.length - 8)] = (byte) random.nextInt();
        }
        readOrRefuse(bent);
      }
    }
  }

  @Test
  void truncated_files_are_refused() {
    byte[] docx = new DocxRenderer().render(SampleCv.document(), RenderOptions.STANDARD).bytes();
    assertRefused("cut.docx", Arrays.copyOf(docx, docx.length / 2), "damaged");
    assertRefused("cut.pdf", bytes("%PDF-1.7\n1 0 obj"), "damaged");
  }

  @Test
  void an_archive_that_is_no_document_is_refused() throws IOException {
    assertRefused("a.zip", zip("readme.txt", 10), "without a Word document");
  }

  @Test
  void an_archive_that_unpacks_without_end_is_refused() throws IOException {
    assertRefused("bomb.docx", zip("word/document.xml", 120 << 20), "100 MB");
  }

  @Test
  void a_pdf_that_unpacks_without_end_is_refused() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      var stream = new org.apache.pdfbox.pdmodel.common.PDStream(pdf);
      try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        for (int i = 0; i < 70; i++) {
          out.write(spaces);
        }
      }
      page.setContents(stream);
      assertRefused("bomb.pdf", saved(pdf), "64 MB");
    }
  }

  @Test
  void a_book_is_refused() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < 201; i++) {
        pdf.addPage(new PDPage());
      }
      assertRefused("book.pdf", saved(pdf), "201 pages");
    }
  }

  @Test
  void a_locked_pdf_is_refused_and_one_that_opens_is_read_with_a_warning() throws IOException {
    assertRefused("locked.pdf", encrypted("user"), "password");
    assertTrue(kinds(reader.read("open.pdf", encrypted(""))).contains("encrypted"));
  }

  // ---- what is wrong with files that can ----

  @Test
  void a_page_that_is_a_picture_is_told() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
        out.drawImage(LosslessFactory.createFromImage(pdf, picture), 50, 50);
      }
      assertEquals(List.of("image-only"), kinds(reader.read("scan.pdf", saved(pdf))));
    }
  }

  @Test
  void an_empty_page_is_told() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      assertEquals(List.of("no-text"), kinds(reader.read("blank.pdf", saved(pdf))));
    }
    assertEquals(List.of("no-text"), kinds(reader.read("blank.txt", bytes(" \n\n "))));
  }

  @Test
  void text_drawn_out_of_order_is_told() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
        line(out, 100, "The end of it");
        line(out, 700, "Ida Brandt");
      }
      assertTrue(kinds(reader.read("order.pdf", saved(pdf))).contains("order"));
    }
  }

  @Test
  void letters_that_parsers_stumble_over_are_told() {
    String text = "Ida Brandt\nCerti\uFB01ed \uFFFD of\u00ADfice \uE0A1";
    List<String> kinds = kinds(reader.read("cv.txt", text.getBytes(StandardCharsets.UTF_8)));
    assertTrue(
        kinds.containsAll(
            List.of(
                "ligature",
                "replacement-character",
                "private-use-character",
                "invisible-character",
                "missing-email",
                "missing-phone")),
        kinds.toString());
  }

  @Test
  void a_character_that_our_font_lacks_is_told() {
    byte[] pdf =
        new PdfRenderer()
            .render(SampleCv.of("Rocket \uD83D\uDE80 science"), RenderOptions.STANDARD)
            .bytes();
    assertTrue(kinds(reader.read("cv.pdf", pdf)).contains("replacement-character"));
  }

  // ---- files of others ----

  @Test
  void a_plain_text_resume_of_another_hand_is_understood() {
    String text =
        """
        IDA BRANDT
        Oslo | ida.brandt@example.org | +47 400 12 345

        WORK HISTORY
        Lysverk, Senior Engineer, Jan 2020 - Present, Oslo, Norway
        * Lit 40 harbours
          and two fjords
        * Wrote 3 guides

        Project Manager at Kystdata (2016 – 2019)
        * Ran 5 projects

        EDUCATION
        NTNU, MSc Physics, 2010 - 2012
        """;
    ReadBack read = reader.read("cv.txt", text.getBytes(StandardCharsets.UTF_8));
    assertEquals("IDA BRANDT", read.contact().name());
    assertEquals("+47 400 12 345", read.contact().phone());
    assertEquals(
        List.of(
            new FoundEntry(
                Kind.ROLE,
                "Senior Engineer",
                "Lysverk",
                "Jan 2020 - Present",
                List.of("Lit 40 harbours and two fjords", "Wrote 3 guides")),
            new FoundEntry(
                Kind.ROLE,
                "Project Manager",
                "Kystdata",
                "2016 – 2019",
                List.of("Ran 5 projects"))),
        read.roles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EngineeringclassicTheme",
        "EngineeringresumesTheme",
        "ModerncvTheme",
        "Sb2novTheme"
      })
  void resumes_of_another_maker_are_understood(String theme) throws IOException {
    Path shared = Path.of(System.getProperty("candor.shared", "../../shared"));
    Path file = shared.resolve("data/resumes/rendercv/John_Doe_" + theme + "_CV.pdf");
    assumeTrue(Files.exists(file), "needs the sample résumés");
    ReadBack read = reader.read(file.getFileName().toString(), Files.readAllBytes(file));
    assertEquals("John Doe", read.contact().name());
    assertEquals("john.doe@email.com", read.contact().email());
    assertEquals(
        List.of(
            "Nexus AI",
            "NVIDIA Research",
            "Google DeepMind",
            "Apple ML Research",
            "Microsoft Research"),
        read.roles().stream().map(FoundEntry::organisation).toList());
    assertEquals("Co-Founder & CTO", read.roles().get(0).title());
    assertEquals(
        List.of(
            "June 2023 – present",
            "May 2022 – Aug 2022",
            "May 2021 – Aug 2021",
            "May 2020 – Aug 2020",
            "May 2019 – Aug 2019"),
        read.roles().stream().map(FoundEntry::dates).toList());
    assertEquals(
        List.of(4, 2, 5, 2, 2), read.roles().stream().map(role -> role.bullets().size()).toList());
  }

  @Test
  void entries_items_and_dates_are_told_apart() {
    String text =
        """
        IDA BRANDT
        ida.brandt@example.org | +47 400 12 345

        SUMMARY
        Engineer since 2015, at sea from 2016 to 2018.

        SKILLS
        - Java
        - Kotlin

        EXPERIENCE
        Senior Engineer
        Lysverk | Oslo | Jan 2020 - Present
        - Lit 40 harbours from 2020 to 2022

        PROJECTS
        Lanterns
        Aug 2016
        - Drew 3 maps

        EDUCATION
        MSc Physics
        NTNU | 2010 - 2012
        - Thesis on light

        CERTIFICATIONS
        - Cloud Architect, Lysverk, May 2019
        """;
    ReadBack read = reader.read("cv.txt", text.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            new FoundEntry(
                Kind.ROLE,
                "Senior Engineer",
                "Lysverk",
                "Jan 2020 - Present",
                List.of("Lit 40 harbours from 2020 to 2022")),
            new FoundEntry(Kind.PROJECT, "Lanterns", "", "Aug 2016", List.of("Drew 3 maps")),
            new FoundEntry(
                Kind.EDUCATION, "MSc Physics", "NTNU", "2010 - 2012", List.of("Thesis on light"))),
        read.entries());
    assertEquals(
        List.of("Jan 2020 - Present", "Aug 2016", "2010 - 2012", "May 2019"), read.dates());
    assertEquals(
        List.of("Lit 40 harbours from 2020 to 2022", "Drew 3 maps", "Thesis on light"),
        read.bullets());
    assertEquals(
        List.of(
            new FoundItem("SKILLS", "Java"),
            new FoundItem("SKILLS", "Kotlin"),
            new FoundItem("CERTIFICATIONS", "Cloud Architect, Lysverk, May 2019")),
        read.items());
  }

  private void readOrRefuse(byte[] bytes) {
    try {
      reader.read("bent", bytes);
    } catch (InvalidInputException e) {
      assertEquals("bent", e.input());
    }
  }

  private void assertRefused(String name, byte[] bytes, String why) {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> reader.read(name, bytes));
    assertEquals(name, refused.input());
    assertTrue(refused.getMessage().contains(name), refused.getMessage());
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }

  private static List<String> kinds(ReadBack read) {
    return read.problems().stream().map(Problem::kind).toList();
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String name, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[size]);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] encrypted(String password) throws IOException {
    byte[] bytes = new PdfRenderer().render(SampleCv.document(), RenderOptions.STANDARD).bytes();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return saved(pdf);
    }
  }

  private static void line(PDPageContentStream out, float y, String text) throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
    out.newLineAtOffset(72, y);
    out.showText(text);
    out.endText();
  }
}
