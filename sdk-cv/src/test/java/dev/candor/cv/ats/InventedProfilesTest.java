package dev.candor.cv.ats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.render.Renderers;
import dev.candor.cv.report.ReadBack;
import dev.candor.cv.report.ReadBack.FoundContact;
import dev.candor.cv.report.ReadBack.FoundItem;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented people whose names, employers and sentences are hard: all of it is read back. */
final class InventedProfilesTest {

  /** A person: what stands in the CV, and how much of it. */
  enum Person {
    PLAIN("Ida Brandt", "Lysverk AS", "Senior Engineer", 2, "Led 4 engineers in 2021."),
    LONG_NAME(
        "Maria Fernanda de los Ángeles Gutiérrez-Santamaría y Vásquez de Coronado",
        "The Honourable Company of Lantern Makers and Keepers of the Northern Harbours, Limited",
        "Acting Deputy Head of the Department of Systems, Services and Special Projects",
        2,
        "Kept 1,204 lamps alight."),
    PIPE("Ida Brandt", "Smith | Partners", "Engineer | Payments", 3, "Cut cost by 38% | twice."),
    DOT("Ida Brandt", "Nord · Sør AS", "Engineer · Payments", 3, "Moved €1.4M · in 3 weeks."),
    DASH("Ida Brandt", "Alpha - Beta Group", "Lead Architect - Payments", 2, "Ran 24/7 – alone."),
    AT_AND_COMMA("Ida Brandt", "Women at Work, Ltd.", "Vice President, Sales", 2, "Sold 3, at 5."),
    SECTION("Ida Brandt", "Education", "Engineer, Projects", 2, "Experience, education, skills."),
    ACCENTS(
        "Zoë Łuczak-Nguyễn", "Ærø Çelik Ģ", "Ingénieure Žižkov", 2, "Größe: 5 µm, naïve façade."),
    GREEK("Ελένη Παππά", "Ναυτιλιακή ΑΕ", "Software Engineer", 4, "Ηγήθηκε ομάδας 12 ατόμων."),
    CYRILLIC("Иван Петров", "ООО Маяк", "Ведущий инженер", 4, "Руководил командой из 12 человек."),
    ARABIC(
        "ليلى حداد", "شركة النخيل", "مهندسة برمجيات", 2, "قدت فريقا من 12 مهندسا في Acme منذ 2020"),
    HEBREW("דנה לוי", "חברת אורן (2000) בע\"מ", "מהנדסת תוכנה", 2, "הובלתי צוות של 12 מהנדסים"),
    HOSTILE(
        "Ida <b>Brandt<b>",
        "<script>alert('x')</script> & Co.",
        "Engineer \u202Eesrever\u202C",
        2,
        "Fixed \"'><img src=x> &amp; ${jndi:x} \u200B\u00AD*stars* _lines_ `code` # 1."),
    LONG_WORDS(
        "Ida Brandt", "Lysverk AS", "Engineer", 2, "Wrote " + "abcdefghij".repeat(30) + " once."),
    EMOJI("Ida Brandt", "Lysverk AS", "Engineer", 2, "Launched 3 rockets \uD83D\uDE80 on time ✓."),
    LONG_BULLETS(
        "Ida Brandt", "Lysverk AS", "Engineer", 3, "Lit 40 harbours with care. ".repeat(40));

    private final String name;
    private final String employer;
    private final String title;
    private final int roles;
    private final String bullet;

    Person(String name, String employer, String title, int roles, String bullet) {
      this.name = name;
      this.employer = employer;
      this.title = title;
      this.roles = roles;
      this.bullet = bullet.strip();
    }

    CvDocument document() {
      List<Block> blocks = new ArrayList<>();
      blocks.add(
          new ContactBlock(
              "c",
              SampleCv.run(name),
              SampleCv.run(title),
              SampleCv.runs("ida.brandt@example.org", "+47 22 12 34 56", "Bergen, Norway")));
      blocks.add(new Heading("h1", "Summary"));
      blocks.add(new Paragraph("p", SampleCv.runs(bullet, bullet)));
      blocks.add(new Heading("h2", "Core Competencies"));
      blocks.add(new CompetencyGroup("g", "Platform", SampleCv.runs("C++", "C#", ".NET", "CI/CD")));
      blocks.add(new Heading("h3", "Experience"));
      IntStream.range(0, roles).forEach(i -> blocks.add(role(i)));
      blocks.add(new Heading("h4", "Education"));
      blocks.add(entry("e", "MSc Physics", employer, "2008 – 2010", List.of()));
      blocks.add(new Heading("h5", "Languages"));
      blocks.add(new BulletList("l", SampleCv.runs("Norwegian (native)", bullet)));
      return new CvDocument(name + " - CV", "en", blocks);
    }

    private Entry role(int index) {
      List<TextRun> bullets =
          IntStream.range(0, 3 + index).mapToObj(i -> SampleCv.run(i + 1 + " " + bullet)).toList();
      return entry("r" + index, title, employer, "Mar 2020 – Present", bullets);
    }

    private static Entry entry(
        String id, String title, String employer, String dates, List<TextRun> bullets) {
      String place = id.equals("r1") ? "" : "Oslo, Norway";
      return new Entry(
          id,
          SampleCv.run(title),
          SampleCv.run(employer),
          SampleCv.run(place),
          SampleCv.run(dates),
          bullets);
    }
  }

  @TempDir private Path folder;

  private static Stream<Arguments> looks() {
    return Renderers.templates().stream()
        .flatMap(template -> Stream.of(Person.values()).map(one -> Arguments.of(template, one)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void every_field_is_read_back_from_every_template_and_format(String template, Person person) {
    CvDocument document = person.document();
    for (String format : List.of("pdf", "docx", "md", "txt")) {
      byte[] bytes = bytes(document, format, template);
      assertEquals(List.of(), RoundTrip.differences(document, "cv." + format, bytes), format);
      ReadBack read = new FileReadBack().read("cv." + format, bytes);
      assertEquals(
          plain(new FoundContact(person.name, "ida.brandt@example.org", "+47 22 12 34 56")),
          plain(read.contact()),
          format);
      assertEquals(person.roles, read.roles().size(), format);
      read.roles().forEach(role -> assertEquals(plain(person.title), plain(role.title()), format));
      Stream.concat(read.roles().stream(), read.education().stream())
          .forEach(one -> assertEquals(plain(person.employer), plain(one.organisation()), format));
      List<String> dates = new ArrayList<>();
      read.roles().forEach(role -> dates.add("Mar 2020 – Present"));
      dates.add("2008 – 2010");
      assertEquals(dates, read.dates(), format);
      for (int i = 0; i < person.roles; i++) {
        assertEquals(3 + i, read.roles().get(i).bullets().size(), format);
      }
      assertEquals(
          List.of("Norwegian (native)", person.bullet).stream()
              .map(InventedProfilesTest::plain)
              .toList(),
          read.items().stream().map(FoundItem::text).map(InventedProfilesTest::plain).toList(),
          format);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Person.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ARABIC", "HEBREW"})
  void another_reader_of_pdf_finds_the_same_words_in_the_same_order(Person person)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "needs pdftotext");
    for (String template : Renderers.templates()) {
      byte[] bytes = bytes(person.document(), "pdf", template);
      anotherReaderFindsTheSame(person, template, Files.write(folder.resolve("cv.pdf"), bytes));
    }
  }

  private void anotherReaderFindsTheSame(Person person, String template, Path file)
      throws IOException, InterruptedException {
    for (String order : List.of("-raw", "-layout")) {
      Path text = folder.resolve("cv.txt");
      Process process =
          new ProcessBuilder("/usr/bin/pdftotext", order, file.toString(), text.toString()).start();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES), "pdftotext hangs");
      assertEquals(0, process.exitValue());
      assertEquals(
          Optional.empty(),
          Tokens.difference(RoundTrip.words(person.document()), Tokens.of(Files.readString(text))),
          template + " " + order);
    }
  }

  private static byte[] bytes(CvDocument document, String format, String template) {
    return Renderers.of(Renderers.standard(), format)
        .render(document, RenderOptions.STANDARD.withTemplate(template))
        .bytes();
  }

  private static FoundContact plain(FoundContact contact) {
    return new FoundContact(plain(contact.name()), contact.email(), contact.phone());
  }

  private static String plain(String text) {
    return String.join("", Tokens.of(text)).toLowerCase(Locale.ROOT);
  }
}
