package dev.candor.core.search;

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
