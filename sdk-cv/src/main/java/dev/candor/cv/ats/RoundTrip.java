package dev.candor.cv.ats;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.internal.page.FileText;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.internal.page.PageFile;
import dev.candor.cv.internal.page.TextProblems;
import dev.candor.cv.report.AtsReport.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a finished file against the document it was made of. In every order that parsers read it
 * in, the file has all words of the document, in order, and no others; its letters are undamaged;
 * headings and bullets are found each as one. What is the name, and which part of an entry is the
 * employer, is a parser's guess, so there the words decide. Pure.
 */
public final class RoundTrip {

  private static final int SHOWN = 60;

  private final List<Problem> problems = new ArrayList<>();

  private RoundTrip() {}

  /**
   * Compares.
   *
   * @param document what was rendered
   * @param fileName for messages, such as "cv.pdf"
   * @param bytes the file, of a kind that {@link FileReadBack} reads
   * @return what is lost, changed, damaged or out of order; empty when nothing is
   * @throws dev.candor.core.error.InvalidInputException as {@link FileReadBack#read}
   */
  public static List<Problem> differences(CvDocument document, String fileName, byte[] bytes) {
    FileText file = PageFile.read(fileName, bytes);
    RoundTrip trip = new RoundTrip();
    trip.words(document, file);
    file.problems().stream()
        .filter(problem -> TextProblems.isDamage(problem.kind()))
        .forEach(trip.problems::add);
    List<Line> usual = file.readings().get(0);
    trip.parts(document, ResumeReader.read(usual).headings(), ResumeReader.bullets(usual));
    return List.copyOf(trip.problems);
  }

  private void words(CvDocument document, FileText file) {
    List<String> wanted = words(document);
    for (List<Line> reading : file.readings()) {
      Optional<String> difference = Tokens.difference(wanted, Tokens.of(text(reading)));
      if (difference.isPresent()) {
        problems.add(new Problem("lost-text", "Expected " + difference.get()));
        return;
      }
    }
  }

  private static String text(List<Line> lines) {
    return String.join("\n", lines.stream().map(Line::text).toList());
  }

  /** All words of a document in order. */
  static List<String> words(CvDocument document) {
    return Tokens.of(
        String.join("\n", document.blocks().stream().flatMap(RoundTrip::texts).toList()));
  }

  /** What a file shows of a block, text by text. */
  static Stream<String> texts(Block block) {
    String label =
        block instanceof Heading heading
            ? heading.text()
            : block instanceof CompetencyGroup group && !group.skills().isEmpty()
                ? group.name()
                : "";
    return Stream.concat(Stream.of(label), block.runs().stream().map(TextRun::text));
  }

  private void parts(CvDocument document, List<String> headingsRead, List<String> bulletsRead) {
    List<String> headings = new ArrayList<>();
    List<String> bullets = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        headings.add(heading.text());
      } else if (block instanceof BulletList list) {
        list.items().forEach(run -> bullets.add(run.text()));
      } else if (block instanceof Entry entry) {
        entry.bullets().forEach(run -> bullets.add(run.text()));
      }
    }
    inOrder("heading", headings, headingsRead);
    inOrder("bullet", bullets, bulletsRead);
  }

  private void inOrder(String kind, List<String> expected, List<String> found) {
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      same(kind, expected.get(i), found.get(i));
    }
    if (expected.size() != found.size()) {
      add(kind + "s", expected.size() + " " + kind + "s", found.size() + " found");
    }
  }

  private void same(String kind, String expected, String found) {
    // a long word may be divided on the page, and only there
    String wanted = String.join("", Tokens.of(expected));
    if (!wanted.equals(String.join("", Tokens.of(found)))) {
      add(kind, "'" + shown(expected) + "'", "'" + shown(found) + "' found");
    }
  }

  private void add(String kind, String expected, String found) {
    problems.add(new Problem("lost-" + kind, "Expected " + expected + ", " + found));
  }

  static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
