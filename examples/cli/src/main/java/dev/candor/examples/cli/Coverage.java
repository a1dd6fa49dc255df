package dev.candor.examples.cli;

import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.report.KeywordCoverage.Share;
import java.util.ArrayList;
import java.util.List;

/** Keyword coverage in words: which share is which. */
final class Coverage {

  private Coverage() {}

  static List<String> lines(KeywordCoverage coverage, boolean isOwnershipKnown) {
    List<String> lines = new ArrayList<>();
    if (isOwnershipKnown) {
      lines.add(line("that the profile proves", coverage.owned()));
    }
    lines.add(line("of the posting", coverage.posting()));
    return lines;
  }

  private static String line(String which, Share share) {
    String missing =
        share.missing().isEmpty() ? "" : "; missing: " + String.join(", ", share.missing());
    return "Keywords " + which + ": " + share.present() + " of " + share.total() + missing;
  }
}
