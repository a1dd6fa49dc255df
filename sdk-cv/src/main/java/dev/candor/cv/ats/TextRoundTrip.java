package dev.candor.cv.ats;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.report.AtsReport.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds the text of a file against the document it was made of, for files that no parser takes
 * apart, such as a page: every heading and every run of text stands there, block by block in order.
 * Letters and digits count. Pure.
 */
public final class TextRoundTrip {

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
      for (String part : RoundTrip.texts(block).toList()) {
        String expected = letters(part);
        int at = found.indexOf(expected, from);
        if (at < 0) {
          problems.add(
              new Problem(
                  "lost-text", "Expected '" + RoundTrip.shown(part) + "' and did not find it"));
        } else {
          end = Math.max(end, at + expected.length());
        }
      }
      from = end;
    }
    return List.copyOf(problems);
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
