package dev.candor.cv.ats;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import dev.candor.cv.report.ReadBack.FoundEntry;
import dev.candor.cv.report.ReadBack.FoundEntry.Kind;
import dev.candor.cv.report.ReadBack.FoundItem;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rendered is read back: everything, in order, from every format that parsers read. */
final class RoundTripTest {

  private static final int DOCUMENTS = 40;

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "txt", "md"})
  void the_sample_is_read_back_whole(String format) {
    assertReadBack(format, SampleCv.document(), RenderOptions.STANDARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "txt", "md"})
  void random_documents_are_read_back_whole(String format) {
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      Random random = new Random(seed);
      RenderOptions options =
          new RenderOptions(
              random.nextBoolean() ? RenderOptions.Paper.A4 : RenderOptions.Paper.LETTER,
              "classic",
              random.nextInt(51));
      assertReadBack(format, document(random), options);
    }
  }

  @Test
  void a_group_without_skills_is_shown_nowhere_and_missed_nowhere() {
    CvDocument document =
        new CvDocument(
            "t",
            "en",
            List.of(
                new Heading("h", "Core Competencies"),
                new Block.CompetencyGroup("g", "Platform", List.of())));
    assertEquals(List.of(), TextRoundTrip.differences(document, "Core Competencies"));
    assertEquals(1, TextRoundTrip.differences(document, "Core").size());
  }

  private static void assertReadBack(String format, CvDocument document, RenderOptions options) {
    CvRenderer renderer = Renderers.of(Renderers.standard(), format);
    byte[] bytes = renderer.render(document, options).bytes();
    ReadBack read = new FileReadBack().read("cv." + format, bytes);
    ContactBlock contact = (ContactBlock) document.blocks().get(0);
    assertEquals(
        new FoundContact(
            contact.name().text(),
            contact.details().get(0).text(),
            contact.details().get(1).text()),
        read.contact());
    assertEquals(headings(document), read.headings().stream().map(RoundTripTest::lower).toList());
    assertSame(roles(document), read.roles());
    assertSame(bullets(document, Entry.class), read.bullets());
    assertSame(
        bullets(document, BulletList.class), read.items().stream().map(FoundItem::text).toList());
    assertEquals(List.of(), RoundTrip.differences(document, "cv." + format, bytes));
    assertEquals(List.of(), read.problems());
  }

  private static void assertSame(List<?> expected, List<?> actual) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertEquals(expected.get(i), actual.get(i));
    }
    assertEquals(expected.size(), actual.size());
  }

  private static List<String> headings(CvDocument document) {
    return document.blocks().stream()
        .filter(Heading.class::isInstance)
        .map(block -> lower(((Heading) block).text()))
        .toList();
  }

  private static List<FoundEntry> roles(CvDocument document) {
    List<FoundEntry> roles = new ArrayList<>();
    String section = "";
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        section = heading.text();
      } else if (block instanceof Entry entry && section.equals("Experience")) {
        roles.add(
            new FoundEntry(
                Kind.ROLE,
                entry.title().text(),
                entry.organisation().text(),
                entry.dates().text(),
                texts(entry.bullets())));
      }
    }
    return roles;
  }

  private static List<String> bullets(CvDocument document, Class<? extends Block> of) {
    return document.blocks().stream()
        .filter(of::isInstance)
        .flatMap(
            block ->
                block instanceof Entry entry ? entry.bullets().stream() : block.runs().stream())
        .map(TextRun::text)
        .toList();
  }

  private static List<String> texts(List<TextRun> runs) {
    return runs.stream().map(TextRun::text).toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  // ---- random documents ----

  private static CvDocument document(Random random) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new ContactBlock(
            "contact",
            SampleCv.run(name(random)),
            SampleCv.run(pick(random, TITLES)),
            SampleCv.runs(
                pick(random, List.of("ana.ruiz", "o'neil", "m_s+cv")) + "@example.org",
                pick(random, List.of("+47 22 12 34 56", "(020) 7946 0018", "+1-202-555-0143")),
                pick(random, PLACES))));
    blocks.add(new Heading("h1", "Summary"));
    blocks.add(new Paragraph("summary", runs(random, 1, 3)));
    blocks.add(new Heading("h2", "Key Achievements"));
    blocks.add(new BulletList("achievements", runs(random, 1, 5)));
    blocks.add(new Heading("h3", "Core Competencies"));
    blocks.add(new CompetencyGroup("g", "Cloud & Platform", SampleCv.runs("Java", "C++", ".NET")));
    blocks.add(new Heading("h4", "Experience"));
    IntStream.range(0, 1 + random.nextInt(7)).forEach(i -> blocks.add(role(random, "r" + i)));
    blocks.add(new Heading("h5", "Education"));
    blocks.add(
        new Entry(
            "e",
            SampleCv.run("MSc Physics"),
            SampleCv.run("University of Bergen"),
            SampleCv.run(pick(random, PLACES)),
            SampleCv.run("2008 – 2010"),
            runs(random, 0, 2)));
    blocks.add(new Heading("h6", "Languages"));
    blocks.add(new BulletList("languages", SampleCv.runs("Norwegian (native)", "English")));
    return new CvDocument("A CV", "en", blocks);
  }

  private static Entry role(Random random, String id) {
    return new Entry(
        id,
        SampleCv.run(pick(random, TITLES)),
        SampleCv.run(pick(random, EMPLOYERS)),
        SampleCv.run(random.nextInt(4) == 0 ? "" : pick(random, PLACES)),
        SampleCv.run(pick(random, DATES)),
        runs(random, random.nextInt(4) == 0 ? 0 : 1, 6));
  }

  private static List<TextRun> runs(Random random, int least, int most) {
    return IntStream.range(0, least + random.nextInt(most - least + 1))
        .mapToObj(i -> SampleCv.run(sentence(random)))
        .toList();
  }

  private static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder(pick(random, VERBS));
    int words = 3 + random.nextInt(30);
    for (int i = 0; i < words; i++) {
      sentence.append(' ').append(pick(random, WORDS));
    }
    return sentence.append('.').toString();
  }

  private static String name(Random random) {
    return pick(random, List.of("Ana", "Øyvind", "Ελένη", "Zoë", "Jean-Luc", "Иван"))
        + " "
        + pick(random, List.of("Ruiz", "O'Neil", "von der Heide", "Παππά", "Nguyễn", "Петров"));
  }

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static final List<String> TITLES =
      List.of(
          "Staff Software Engineer",
          "Vice President, Engineering",
          "Head of Data & Analytics",
          "Developer (C++/.NET)",
          "Lead Architect - Payments",
          "Nurse Manager");
  private static final List<String> EMPLOYERS =
      List.of(
          "Fjordline Freight AS",
          "Lumen & Larch, Ltd.",
          "O'Brien + Søn",
          "Kystdata <Nord>",
          "Müller GmbH & Co. KG",
          "24/7 Works");
  private static final List<String> PLACES =
      List.of("Bergen, Norway", "Remote", "São Paulo, Brazil", "London");
  private static final List<String> DATES =
      List.of(
          "Mar 2020 – Present",
          "Dec 2013 – Dec 2014",
          "2013-12 to 2014",
          "Sept 2019 - present",
          "2016 – 2019",
          "03/2015 – 11/2018",
          "März 2018 – heute",
          "janvier 2017 – août 2019",
          "Since May 2021");
  private static final List<String> VERBS =
      List.of("Built", "Led", "Cut", "Certified", "Rewrote", "Owns");
  private static final List<String> WORDS =
      List.of(
          "the",
          "office",
          "workflow",
          "from",
          "12,500",
          "to",
          "38%",
          "€1.4M",
          "C++",
          ".NET",
          "CI/CD",
          "time-window",
          "a&b",
          "<b>",
          "\"quoted\"",
          "(since",
          "launch)",
          "in",
          "Kraków",
          "snake_case",
          "*starred*",
          "experience",
          "education",
          "3x",
          "—",
          "R&D",
          "Αθήνα",
          "Київ",
          "efficient",
          "end-to-end",
          "team's",
          "p99",
          "x²",
          "#1");
}
