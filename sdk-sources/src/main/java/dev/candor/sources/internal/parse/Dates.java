package dev.candor.sources.internal.parse;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as postings write them. A date without a time is the start of that day in UTC. What can be
 * read in two ways, such as 03/04/2026, is not read.
 */
public final class Dates {

  private static final BigDecimal FIRST_MILLIS = BigDecimal.valueOf(100_000_000_000L);
  private static final BigDecimal LAST_MILLIS = BigDecimal.valueOf(4_102_444_800_000L);
  private static final int LONGEST = 60;

  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.BASIC_ISO_DATE,
          named("d MMMM uuuu"),
          named("d MMM uuuu"),
          named("MMMM d uuuu"),
          named("MMM d uuuu"));
  private static final Pattern AGO =
      Pattern.compile(
          "(?:posted )?(a|an|one|\\d{1,4})\\+? ?(minute|min|hour|hr|day|d|week|wk|month|mo|h|m|w)s?"
              + " ago");

  private Dates() {}

  private static DateTimeFormatter named(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /**
   * Seconds or milliseconds since 1970, told apart by size.
   *
   * @param number as a board gives it
   * @return empty when it is negative, zero or beyond the year 2100
   */
  public static Optional<Instant> epoch(BigDecimal number) {
    if (number.signum() <= 0 || number.compareTo(LAST_MILLIS) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        number.compareTo(FIRST_MILLIS) < 0
            ? Instant.ofEpochSecond(number.longValue())
            : Instant.ofEpochMilli(number.longValue()));
  }

  /**
   * A time as written.
   *
   * @param text ISO, an RFC 1123 date, a date with the month's English name, or an epoch number
   * @return empty for everything else
   */
  public static Optional<Instant> read(String text) {
    String written = text.strip().replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b|,", "");
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    if (written.matches("\\d{9,14}(\\.\\d+)?")) {
      return epoch(new BigDecimal(written));
    }
    String iso =
        written
            .replaceFirst("(?<=\\d{4}-\\d{2}-\\d{2}) (?=\\d{2}:)", "T")
            .replaceFirst(" (?:UTC|GMT)$", "Z")
            .replace(" ", "");
    return attempt(iso, t -> OffsetDateTime.parse(t, OFFSET).toInstant())
        .or(() -> attempt(iso, t -> LocalDateTime.parse(t, LOCAL).toInstant(ZoneOffset.UTC)))
        .or(() -> attempt(text.strip(), Dates::rfc1123))
        .or(() -> day(written).map(Dates::start));
  }

  /**
   * A time as written, or as counted back from now.
   *
   * @param text as {@link #read(String)} takes it, or "today", "yesterday", "3 days ago"
   * @param now from which it is counted; null when nobody knows when it was written
   * @return empty for everything else
   */
  public static Optional<Instant> read(String text, @Nullable Instant now) {
    Optional<Instant> absolute = read(text);
    return absolute.isPresent() || now == null ? absolute : back(text, now);
  }

  /**
   * The end of a time span: a date without a time ends with that day.
   *
   * @param text as {@link #read(String)} takes it
   * @return the last second of a day, or the time as written
   */
  public static Optional<Instant> end(String text) {
    Optional<LocalDate> day = day(text.strip());
    return day.isPresent()
        ? day.map(d -> d.atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC))
        : read(text);
  }

  private static Optional<Instant> back(String text, Instant now) {
    String said = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (said.matches("(posted )?(just now|today|just posted)")) {
      return Optional.of(now);
    }
    if (said.matches("(posted )?yesterday")) {
      return Optional.of(now.minus(Duration.ofDays(1)));
    }
    Matcher ago = AGO.matcher(said);
    if (!ago.matches() || said.contains("+")) {
      return Optional.empty(); // "30+ days ago" names no day
    }
    int count = Character.isDigit(ago.group(1).charAt(0)) ? Integer.parseInt(ago.group(1)) : 1;
    return Optional.of(now.minus(unit(ago.group(2)).multipliedBy(count)));
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "minute", "min", "m" -> Duration.ofMinutes(1);
      case "hour", "hr", "h" -> Duration.ofHours(1);
      case "day", "d" -> Duration.ofDays(1);
      case "week", "wk", "w" -> Duration.ofDays(7);
      default -> Duration.ofDays(30);
    };
  }

  private static Instant rfc1123(String text) {
    return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static Optional<LocalDate> day(String text) {
    String written = text.replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b|,", "").replaceAll("\\s+", " ");
    for (DateTimeFormatter form : DAYS) {
      Optional<LocalDate> day = attempt(written, t -> LocalDate.parse(t, form));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static <T> Optional<T> attempt(String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (DateTimeException notThisForm) {
      return Optional.empty();
    }
  }
}
