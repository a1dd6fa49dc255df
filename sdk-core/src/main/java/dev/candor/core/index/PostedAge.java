package dev.candor.core.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How long ago a job was posted. Each age begins where the one before it ends. */
enum PostedAge {
  /** Less than a day, or in the future. */
  DAY(0, 1),
  WEEK(1, 7),
  MONTH(7, 30),
  OLDER(30, Integer.MAX_VALUE);

  private final int fromDays;
  private final int toDays;

  PostedAge(int fromDays, int toDays) {
    this.fromDays = fromDays;
    this.toDays = toDays;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first millisecond of this age. */
  long first(Instant now) {
    return this == OLDER ? Long.MIN_VALUE + 1 : edge(now, toDays) + 1;
  }

  /** The last millisecond of this age. */
  long last(Instant now) {
    return this == DAY ? Long.MAX_VALUE : edge(now, fromDays);
  }

  private static long edge(Instant now, int days) {
    return JobDocuments.millis(now) - Duration.ofDays(days).toMillis();
  }

  static PostedAge of(long posted, Instant now) {
    for (PostedAge age : values()) {
      if (posted >= age.first(now)) {
        return age;
      }
    }
    return OLDER;
  }
}
