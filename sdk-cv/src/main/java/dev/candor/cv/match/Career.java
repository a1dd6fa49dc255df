package dev.candor.cv.match;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roles of a profile in time. Months count from January of year 0; a bare year is its middle.
 */
final class Career {

  /** From one month up to another, the second not included. */
  private record Span(int from, int to) {}

  private final Profile profile;
  private final int now;

  Career(Profile profile, YearMonth now) {
    this.profile = profile;
    this.now = month(now.getYear(), now.getMonthValue());
  }

  /** Months in work, those in two roles at once counted once. */
  int months() {
    List<Span> spans = new ArrayList<>();
    for (Role role : profile.roles()) {
      Span span = role.kind() == Role.Kind.WORK ? span(role.dates()) : null;
      if (span != null) {
        spans.add(span);
      }
    }
    spans.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
    int months = 0;
    int end = Integer.MIN_VALUE;
    for (Span span : spans) {
      months += Math.max(0, span.to() - Math.max(end, span.from()));
      end = Math.max(end, span.to());
    }
    return months;
  }

  /** Roles in work with their dates, as evidence. */
  List<String> evidence() {
    return profile.roles().stream()
        .filter(role -> role.kind() == Role.Kind.WORK && span(role.dates()) != null)
        .map(role -> role.evidence().value())
        .toList();
  }

  /** Months since any of the facts was last true; null when none belongs to a role with dates. */
  @Nullable Integer monthsSince(List<EvidenceId> facts) {
    Integer least = null;
    for (Role role : profile.roles()) {
      Span span = span(role.dates());
      if (span != null && shows(role, facts)) {
        int since = Math.max(0, now - span.to());
        least = least == null ? since : Math.min(least, since);
      }
    }
    return least;
  }

  private static boolean shows(Role role, List<EvidenceId> facts) {
    return facts.contains(role.evidence())
        || role.achievements().stream().map(Achievement::id).anyMatch(facts::contains);
  }

  private @Nullable Span span(DateRange dates) {
    PartialDate start = dates.start();
    PartialDate end = dates.end();
    if (start == null || (end == null && !dates.current())) {
      return null;
    }
    int from = month(start.year(), start.month() == null ? 7 : start.month());
    int to = end == null ? now : month(end.year(), end.month() == null ? 7 : end.month() + 1);
    return new Span(from, Math.max(from, Math.min(to, now + 1)));
  }

  private static int month(int year, int month) {
    return year * 12 + month - 1;
  }
}
