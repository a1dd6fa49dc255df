package dev.candor.examples.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An age as a person writes it: 24h, 7d, 2w, or since a day or time in ISO form (UTC). */
final class Since {

  private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdw])");

  private Since() {}

  /**
   * How long ago that is.
   *
   * @throws IllegalArgumentException when it is neither, or not before now
   */
  static Duration within(String text, Instant now) {
    Matcher age = AGE.matcher(text.strip().toLowerCase(Locale.ROOT));
    Duration span = age.matches() ? span(age) : Duration.between(time(text.strip()), now);
    if (span.isZero() || span.isNegative()) {
      throw new IllegalArgumentException("'" + text + "' is not in the past");
    }
    return span;
  }

  private static Duration span(Matcher age) {
    long count = Long.parseLong(age.group(1));
    return switch (age.group(2)) {
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }

  private static Instant time(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is neither an age such as 24h, 7d or 2w nor a day such as 2026-03-01", e);
    }
  }
}
