package dev.candor.cv.ats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.render.Renderers;
import dev.candor.cv.report.AtsReport.Problem;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is not what the document says is caught, whatever is wrong with it. */
final class PlantedFaultsTest {

  private static final CvDocument DOCUMENT = SampleCv.document();
  private static final List<String> FORMATS = List.of("pdf", "docx", "md", "txt");

  /** Documents that differ from the sample in one thing. */
  static Stream<Arguments> faults() {
    return Stream.of(
        fault("a bullet is lost", entry -> with(entry, entry.bullets().subList(1, size(entry)))),
        fault("bullets are exchanged", entry -> with(entry, reversed(entry.bullets()))),
        fault("a bullet stands twice", entry -> with(entry, doubled(entry.bullets()))),
        fault("two bullets are one", entry -> with(entry, joined(entry.bullets()))),
        fault("the employer is lost", entry -> parts(entry, "Engineer", "", "2019")),
        fault("the title is lost", entry -> parts(entry, "", "Lysverk", "2019")),
        fault("the dates are lost", entry -> parts(entry, "Engineer", "Lysverk", "")),
        fault(
            "title and employer are exchanged",
            entry -> parts(entry, "Lysverk", "Engineer", "2019")));
  }

  private static Arguments fault(String name, UnaryOperator<Entry> change) {
    return Arguments.of(name, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void what_is_lost_doubled_or_out_of_order_is_caught(String name, UnaryOperator<Entry> change) {
    Entry known = parts(entry(), "Engineer", "Lysverk", "2019");
    CvDocument document = DOCUMENT.with(name.contains("bullet") ? entry() : known);
    CvDocument faulty = DOCUMENT.with(change.apply(entry()));
    for (String format : FORMATS) {
      assertEquals(List.of(), differences(document, bytes(document, format), format), format);
      assertTrue(!differences(document, bytes(faulty, format), format).isEmpty(), format);
    }
  }

  @Test
  void a_changed_digit_or_sign_in_any_run_is_caught() {
    for (String format : FORMATS) {
      CvDocument document = SampleCv.of("Wrote C++ for 1,204 lamps and 38% less");
      for (String other : List.of("C+", "C#", "C")) {
        byte[] bytes =
            bytes(SampleCv.of("Wrote " + other + " for 1,204 lamps and 38% less"), format);
        assertEquals("lost-text", differences(document, bytes, format).get(0).kind(), other);
      }
      byte[] bytes = bytes(SampleCv.of("Wrote C++ for 1,205 lamps and 38% less"), format);
      assertEquals("lost-text", differences(document, bytes, format).get(0).kind());
      bytes = bytes(SampleCv.of("Wrote C++ for 1,204 lamps and 38 less"), format);
      assertEquals("lost-text", differences(document, bytes, format).get(0).kind());
    }
  }

  @ParameterizedTest
  @MethodSource("damage")
  void damage_to_letters_is_caught(String from, String to, String kind) {
    CvDocument document = SampleCv.of("Certified office of zero width");
    String text = new String(bytes(document, "txt"), StandardCharsets.UTF_8);
    assertTrue(text.contains(from));
    byte[] damaged = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    List<String> kinds = differences(document, damaged, "txt").stream().map(Problem::kind).toList();
    assertTrue(kinds.contains(kind), kinds.toString());
  }

  static Stream<Arguments> damage() {
    return Stream.of(
        Arguments.of("fi", "\uFB01", "ligature"),
        Arguments.of("office", "of\u00ADfice", "invisible-character"),
        Arguments.of("zero", "ze\u200Bro", "invisible-character"),
        Arguments.of("width", "\uE0A1", "private-use-character"),
        Arguments.of("office", "of fice", "lost-text"),
        Arguments.of("office of", "officeof", "lost-text"),
        Arguments.of("office", "offlce", "lost-text"));
  }

  @Test
  void a_file_that_reads_otherwise_by_position_is_caught() {
    List<Line> wanted = List.of(line("Ida"), line("Brandt"));
    assertTrue(Tokens.difference(Tokens.of("Ida Brandt"), tokens(wanted)).isEmpty());
    List<Line> turned = new ArrayList<>(wanted);
    Collections.reverse(turned);
    assertTrue(Tokens.difference(Tokens.of("Ida Brandt"), tokens(turned)).isPresent());
  }

  private static List<String> tokens(List<Line> lines) {
    return lines.stream().flatMap(line -> Tokens.of(line.text()).stream()).toList();
  }

  private static Line line(String text) {
    return new Line(text, Line.Kind.PLAIN, 0, 0, "", 0);
  }

  private static Entry entry() {
    return DOCUMENT.blocks().stream()
        .filter(Entry.class::isInstance)
        .map(Entry.class::cast)
        .filter(entry -> size(entry) > 2)
        .findFirst()
        .orElseThrow();
  }

  private static int size(Entry entry) {
    return entry.bullets().size();
  }

  private static Entry parts(Entry entry, String title, String employer, String dates) {
    return new Entry(
        entry.id(),
        SampleCv.run(title),
        SampleCv.run(employer),
        entry.place(),
        SampleCv.run(dates),
        entry.bullets());
  }

  private static Entry with(Entry entry, List<TextRun> bullets) {
    return new Entry(
        entry.id(), entry.title(), entry.organisation(), entry.place(), entry.dates(), bullets);
  }

  private static List<TextRun> reversed(List<TextRun> bullets) {
    List<TextRun> reversed = new ArrayList<>(bullets);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<TextRun> doubled(List<TextRun> bullets) {
    List<TextRun> doubled = new ArrayList<>(bullets);
    doubled.add(bullets.get(bullets.size() - 1));
    return doubled;
  }

  private static List<TextRun> joined(List<TextRun> bullets) {
    List<TextRun> joined = new ArrayList<>(bullets.subList(1, bullets.size()));
    joined.set(0, SampleCv.run(bullets.get(0).text() + " " + bullets.get(1).text()));
    return joined;
  }

  private static byte[] bytes(CvDocument document, String format) {
    return Renderers.of(Renderers.standard(), format)
        .render(document, RenderOptions.STANDARD)
        .bytes();
  }

  private static List<Problem> differences(CvDocument document, byte[] bytes, String format) {
    return RoundTrip.differences(document, "cv." + format, bytes);
  }
}
