package dev.candor.cv.annotate;

import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How long facts were true: the months of the roles that they belong to, each counted once. */
final class SkillYears {

  private static final int MIDDLE = 7;

  private final Profile profile;
  private final YearMonth now;

  SkillYears(Profile profile, YearMonth now) {
    this.profile = profile;
    this.now = now;
  }

  /** Whole years of work, rounded down; 0 when no role with dates shows any of the facts. */
  int of(Collection<EvidenceId> facts) {
    Set<EvidenceId> wanted = new HashSet<>(facts);
    BitSet months = new BitSet();
    for (Role role : profile.roles()) {
      boolean shown =
          wanted.contains(role.evidence())
              || role.achievements().stream().anyMatch(one -> wanted.contains(one.id()));
      if (shown && role.kind() == Role.Kind.WORK) {
        mark(role.dates(), months);
      }
    }
    return months.cardinality() / 12;
  }

  private void mark(DateRange dates, BitSet months) {
    PartialDate start = dates.start();
    PartialDate end = dates.end();
    if (start == null || (end == null && !dates.current())) {
      return;
    }
    int from = month(start.year(), start.month() == null ? MIDDLE : start.month());
    int last = month(now.getYear(), now.getMonthValue());
    int to = end == null ? last : month(end.year(), end.month() == null ? MIDDLE : end.month());
    months.set(from, Math.max(from, Math.min(to, last)) + 1);
  }

  private static int month(int year, int month) {
    return year * 12 + month - 1;
  }
}
