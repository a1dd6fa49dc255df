package dev.candor.examples.cli;

import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.report.KeywordCoverage.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

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

  /** How many of the owned keywords stand there, in words. */
  static String owned(KeywordCoverage coverage) {
    OptionalDouble percent = coverage.percent();
    return percent.isPresent()
        ? Math.round(percent.getAsDouble()) + "% of the owned keywords"
        : "no keyword that the profile proves is asked for";
  }

  /** A percentage to one place; null when nothing was asked. */
  static @Nullable Double tenths(OptionalDouble percent) {
    return percent.isPresent() ? Math.round(10 * percent.getAsDouble()) / 10.0 : null;
  }

  /** A percentage as it is; null when nothing was asked. */
  static @Nullable Double exact(OptionalDouble percent) {
    return percent.isPresent() ? percent.getAsDouble() : null;
  }

  private static String line(String which, Share share) {
    String missing =
        share.missing().isEmpty() ? "" : "; missing: " + String.join(", ", share.missing());
    if (share.total() == 0) {
      return "Keywords " + which + ": none asked";
    }
    return "Keywords " + which + ": " + share.present() + " of " + share.total() + missing;
  }
}
