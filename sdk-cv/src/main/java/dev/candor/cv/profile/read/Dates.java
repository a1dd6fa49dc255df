package dev.candor.cv.profile.read;

import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What dates say about each other, as far as they are known. */
final class Dates {

  private static final int MONTHS = 13;
  private static final int ALWAYS = 10_000 * MONTHS;

  private Dates() {}

  /** A range; {@link DateRange#UNKNOWN} when it would end before it starts. */
  static DateRange range(@Nullable PartialDate start, @Nullable PartialDate end, boolean current) {
    return endsBeforeItStarts(start, end)
        ? DateRange.UNKNOWN
        : new DateRange(start, current ? null : end, current);
  }

  static boolean endsBeforeItStarts(@Nullable PartialDate start, @Nullable PartialDate end) {
    if (start == null || end == null) {
      return false;
    }
    Integer first = start.month();
    Integer last = end.month();
    return end.year() < start.year()
        || (end.year() == start.year() && first != null && last != null && last < first);
  }

  /** Most recent first by the end; a list that has an undated entry stays as it is. */
  static <T> List<T> mostRecentFirst(List<T> entries, Function<T, DateRange> dates) {
    if (entries.stream().map(dates).anyMatch(range -> lastMonth(range) == 0)) {
      return entries;
    }
    List<T> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt((T entry) -> lastMonth(dates.apply(entry))).reversed());
    return sorted;
  }

  private static int lastMonth(DateRange range) {
    PartialDate last = range.end() == null ? range.start() : range.end();
    if (range.current()) {
      return ALWAYS;
    }
    if (last == null) {
      return 0;
    }
    Integer month = last.month();
    return last.year() * MONTHS + (month == null ? MONTHS - 1 : month);
  }
}
