package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Role;
import dev.candor.cv.render.Renderers;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of all kinds: our own come back whole, hostile ones are refused with a clear word. */
class PageFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "txt", "md"})
  void what_we_render_comes_back(String format) {
    CvDocument document = SampleCv.document();
    byte[] bytes =
        Renderers.of(Renderers.standard(), format).render(document, RenderOptions.STANDARD).bytes();
    ImportedProfile imported = ProfileReader.importFrom("cv." + format, bytes);
    Contact contact = imported.profile().contact();
    ContactBlock written =
        document.blocks().stream()
            .filter(ContactBlock.class::isInstance)
            .map(ContactBlock.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(written.name().text(), contact.name());
    assertEquals(written.headline().text(), contact.headline());
    List<String> details = written.details().stream().map(TextRun::text).toList();
    assertTrue(details.contains(contact.email()), contact.email());
    assertTrue(details.contains(contact.phone()), contact.phone());
    assertTrue(details.contains(contact.place()), contact.place());
    assertEquals(2, contact.links().size());
    List<Entry> entries = experience(document);
    List<Role> roles = imported.profile().roles();
    assertEquals(entries.stream().map(PageFilesTest::line).toList(), lines(imported));
    for (int i = 0; i < entries.size(); i++) {
      assertEquals(
          entries.get(i).bullets().stream().map(TextRun::text).toList(),
          roles.get(i).achievements().stream().map(Achievement::text).toList());
    }
  }

  private static List<Entry> experience(CvDocument document) {
    boolean inside = false;
    List<Entry> entries = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        inside = heading.text().equals("Experience");
      } else if (inside && block instanceof Entry entry) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static String line(Entry entry) {
    return String.join(
        "; ",
        entry.title().text(),
        entry.organisation().text(),
        entry.place().text(),
        entry.dates().text());
  }

  /** Title, employer, place and dates of each role, the dates as they were printed. */
  private static List<String> lines(ImportedProfile imported) {
    List<Role> roles = imported.profile().roles();
    return IntStream.range(0, roles.size())
        .mapToObj(
            i ->
                String.join(
                    "; ",
                    roles.get(i).title(),
                    roles.get(i).employer(),
                    roles.get(i).place(),
                    imported.fields().stream()
                        .filter(field -> field.path().equals("roles[" + i + "].dates"))
                        .map(ReadField::value)
                        .collect(Collectors.joining())))
        .toList();
  }

  @Test
  void a_locked_pdf_is_refused() throws IOException {
    refused(pdf(1, "Ida Brandt", "secret"), "locked by a password");
  }

  @Test
  void a_pdf_of_pictures_is_refused() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(
            LosslessFactory.createFromImage(
                pdf, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)),
            0,
            0);
      }
      refused(bytes(pdf), "no text to read");
    }
  }

  @Test
  void a_pdf_of_ten_thousand_pages_is_refused() throws IOException {
    refused(pdf(10_000, "", ""), "10000 pages");
  }

  @Test
  void a_word_file_that_unpacks_without_end_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 120; i++) {
        zip.write(zeros);
      }
    }
    refused(out.toByteArray(), "unpacks to more than 100 MB");
  }

  @Test
  void texts_longer_than_any_cv_are_refused() {
    String start = "Ida Brandt\n\nSKILLS\n";
    refused((start + "Java\n".repeat(6_000)).getBytes(StandardCharsets.UTF_8), "5000 lines");
    refused((start + "a b ".repeat(6_000)).getBytes(StandardCharsets.UTF_8), "20000 characters");
  }

  @Test
  @Timeout(30)
  void gaps_and_repetition_take_no_time() {
    String line = "- x," + " ".repeat(19_000) + "(2019 - " + "20 ".repeat(500) + "\n";
    String text = "Ida Brandt\n\nEXPERIENCE\n" + line.repeat(200) + "\nCERTIFICATIONS\n" + line;
    ImportedProfile read =
        ProfileReader.importFrom("cv.txt", text.getBytes(StandardCharsets.UTF_8));
    assertEquals("Ida Brandt", read.profile().contact().name());
  }

  @Test
  void damaged_and_foreign_files_are_refused() {
    refused("%PDF-1.7 and then nothing".getBytes(StandardCharsets.US_ASCII), "damaged");
    refused("PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1), "Word document");
    refused("{\\rtf1 Ida}".getBytes(StandardCharsets.US_ASCII), "'cv'");
  }

  private static void refused(byte[] bytes, String why) {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> ProfileReader.importFrom("cv", bytes));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }

  private static byte[] pdf(int pages, String text, String password) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        pdf.addPage(new PDPage());
      }
      pdf.getDocumentInformation().setTitle(text);
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      return bytes(pdf);
    }
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
