package dev.candor.cv.profile.read;

import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a period as people write it: "2019", "03/2019 - 2021", "Mar 2019 – Present", "2019-03 to
 * 2021-06", "since 2020". Anything else is not guessed at. Months in English, German, French and
 * Spanish.
 */
final class Period {

  private static final Set<String> NOW =
      Set.of(
          "present",
          "now",
          "current",
          "currently",
          "today",
          "ongoing",
          "to date",
          "heute",
          "aujourd'hui",
          "actualidad",
          "presente");

  /** Beginnings that tell a month, by month. */
  private static final List<Set<String>> MONTHS =
      List.of(
          Set.of("jan", "jän", "ene"),
          Set.of("feb", "fév", "fev"),
          Set.of("mar", "mär"),
          Set.of("apr", "avr", "abr"),
          Set.of("may", "mai"),
          Set.of("jun", "juin"),
          Set.of("jul", "juil"),
          Set.of("aug", "aoû", "ago"),
          Set.of("sep"),
          Set.of("oct", "okt"),
          Set.of("nov"),
          Set.of("dec", "dez", "déc", "dic"));

  private static final String DATE =
      "(?:(\\d{4})[-/.](0?[1-9]|1[0-2])(?!\\d)(?:-\\d{2}(?!\\d))?|(0?[1-9]|1[0-2])[/.](\\d{4})"
          + "|(?:(\\p{L}{3,12})\\.?,?\\s+)?(\\d{4}))";
  private static final Pattern ONE = Pattern.compile(DATE);
  private static final Pattern RANGE =
      Pattern.compile(
          DATE + "\\s*(?:-|–|—|−|~|\\bto\\b|\\buntil\\b|\\bbis\\b)\\s*(?:" + DATE + "|(.{0,20}))");
  private static final Pattern SINCE =
      Pattern.compile("(?:since|seit|depuis|desde|from)\\s+" + DATE);
  private static final int GROUPS = 6;

  private Period() {}

  /** The range; empty when it is not understood or ends before it starts. */
  static Optional<DateRange> parse(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .strip();
    Matcher since = SINCE.matcher(plain);
    if (since.matches()) {
      PartialDate start = date(since, 0);
      return start == null ? Optional.empty() : Optional.of(new DateRange(start, null, true));
    }
    Matcher one = ONE.matcher(plain);
    if (one.matches()) {
      PartialDate date = date(one, 0);
      return date == null ? Optional.empty() : Optional.of(new DateRange(date, date, false));
    }
    Matcher range = RANGE.matcher(plain);
    return range.matches() ? range(range) : Optional.empty();
  }

  /** One date; null when it is none. */
  static @Nullable PartialDate dateOf(String text) {
    Optional<DateRange> range = parse(text);
    return range.isPresent() && range.get().start() != null && isPoint(range.get())
        ? range.get().start()
        : null;
  }

  private static boolean isPoint(DateRange range) {
    return range.start() != null && range.start().equals(range.end());
  }

  private static Optional<DateRange> range(Matcher range) {
    PartialDate start = date(range, 0);
    PartialDate end = date(range, GROUPS);
    @Nullable String word = range.group(2 * GROUPS + 1);
    boolean current = word != null && NOW.contains(word.strip());
    if (start == null || (end == null && !current) || Dates.endsBeforeItStarts(start, end)) {
      return Optional.empty();
    }
    return Optional.of(new DateRange(start, end, current));
  }

  private static @Nullable PartialDate date(Matcher match, int offset) {
    @Nullable String year = first(match, offset + 1, offset + 4, offset + 6);
    @Nullable String month = first(match, offset + 2, offset + 3);
    @Nullable String name = match.group(offset + 5);
    if (year == null || year.startsWith("0")) {
      return null;
    }
    if (name == null) {
      return new PartialDate(Integer.parseInt(year), month == null ? null : Integer.valueOf(month));
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(name::startsWith)) {
        return new PartialDate(Integer.parseInt(year), i + 1);
      }
    }
    return null;
  }

  private static @Nullable String first(Matcher match, int... groups) {
    for (int group : groups) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return null;
  }
}
