package dev.candor.cv.profile;

import org.jspecify.annotations.Nullable;

/**
 * From when to when.
 *
 * @param start first month or year, or null when not stated
 * @param end last month or year, or null when not stated or still going on
 * @param current whether it still goes on
 */
public record DateRange(@Nullable PartialDate start, @Nullable PartialDate end, boolean current) {

  /** Nothing is stated. */
  public static final DateRange UNKNOWN = new DateRange(null, null, false);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the end is before the start, or a current range has an
   *     end
   */
  public DateRange {
    if (current && end != null) {
      throw new IllegalArgumentException("what still goes on has no end");
    }
    if (start != null && end != null && end.year() < start.year()) {
      throw new IllegalArgumentException("ends in " + end + " before it starts in " + start);
    }
  }
}
