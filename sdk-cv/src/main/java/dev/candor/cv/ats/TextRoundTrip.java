package dev.candor.cv.ats;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.report.AtsReport.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Holds the text of a file against the document it was made of, for files that no parser takes
 * apart, such as a page: every heading and every run of text stands there, block by block in order.
 * Letters and digits count. Pure.
 */
public final class TextRoundTrip {

  private static final int SHOWN = 60;

  private TextRoundTrip() {}

  /**
   * Compares.
   *
   * @param document what was rendered
   * @param text all text of the file, in reading order
   * @return what is lost or out of order; empty when nothing is
   */
  public static List<Problem> differences(CvDocument document, String text) {
    String found = letters(text);
    List<Problem> problems = new ArrayList<>();
    int from = 0;
    for (Block block : document.blocks()) {
      int end = from;
      for (String part : parts(block)) {
        String expected = letters(part);
        int at = found.indexOf(expected, from);
        if (at < 0) {
          problems.add(
              new Problem("lost-text", "Expected '" + shown(part) + "' and did not find it"));
        } else {
          end = Math.max(end, at + expected.length());
        }
      }
      from = end;
    }
    return List.copyOf(problems);
  }

  private static List<String> parts(Block block) {
    Stream<String> label =
        block instanceof Block.Heading heading
            ? Stream.of(heading.text())
            : block instanceof Block.CompetencyGroup group ? Stream.of(group.name()) : Stream.of();
    return Stream.concat(label, block.runs().stream().map(TextRun::text)).toList();
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
