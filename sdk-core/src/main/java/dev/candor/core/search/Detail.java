package dev.candor.core.search;

import dev.candor.core.job.LeftOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sentences for the detail of an outcome. */
final class Detail {

  private Detail() {}

  /** What was said, then more, with nothing empty between. */
  static String join(String said, String... more) {
    List<String> parts = new ArrayList<>();
    if (!said.isBlank()) {
      parts.add(said.strip().replaceAll("\\.$", ""));
    }
    for (String part : more) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return String.join("; ", parts);
  }

  /** What was left out, and why. */
  static String of(LeftOut leftOut) {
    List<String> parts = new ArrayList<>();
    leftOut
        .byFilter()
        .forEach(
            (filter, count) -> {
              int unstated = leftOut.unstated().getOrDefault(filter, 0);
              String more = unstated == 0 ? "" : " (" + unstated + " of them not stating it)";
              parts.add(count + " left out by " + filter.code() + more);
            });
    if (leftOut.same() > 0) {
      parts.add(leftOut.same() + " the same as found before");
    }
    if (leftOut.expired() > 0) {
      parts.add(leftOut.expired() + " expired");
    }
    return String.join("; ", parts);
  }

  /** A time span as a person says it, in its two greatest units. */
  static String time(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min";
    }
    long minutes = seconds / 60 % 60;
    return seconds / 3600 + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }
}
