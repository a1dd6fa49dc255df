package dev.candor.cv.profile;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A year, or a month of a year: never more exact than what was written. A year sorts before its
 * months.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or null when only the year is known
 */
public record PartialDate(int year, @Nullable Integer month) implements Comparable<PartialDate> {

  private static final Comparator<PartialDate> ORDER =
      Comparator.comparingInt(PartialDate::year)
          .thenComparingInt(date -> date.month == null ? 0 : date.month);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a part is out of range
   */
  public PartialDate {
    if (year < 1 || year > 9999 || (month != null && (month < 1 || month > 12))) {
      throw new IllegalArgumentException("not a date: " + year + "-" + month);
    }
  }

  @Override
  public int compareTo(PartialDate other) {
    return ORDER.compare(this, other);
  }

  /** The date in ISO form: "2013" or "2013-12". */
  @Override
  public String toString() {
    return month == null
        ? String.format(Locale.ROOT, "%04d", year)
        : String.format(Locale.ROOT, "%04d-%02d", year, month);
  }
}
