package dev.candor.cv.lint;

import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds periods of work against each other, and against the years that are stated. */
final class Periods {

  private static final Pattern YEARS =
      Pattern.compile(
          "(?iu)(?<![\\p{N}.,-])(\\d{1,2})\\+?\\s+(?:years|yrs|jahre|ans|años)(?!\\p{L})"
              + "(?=[^.!?]{0,40}(?:experience|erfahrung|expérience|experiencia))");
  private static final int MONTHS = 12;

  /** A change of jobs takes a month on both sides. */
  private static final int CHANGE = 1;

  private final int now;
  private final List<ProfileFinding> findings = new ArrayList<>();

  Periods(Clock clock) {
    this.now = month(YearMonth.now(clock));
  }

  List<ProfileFinding> check(Profile profile) {
    List<Role> work = new ArrayList<>();
    for (Role role : profile.roles()) {
      boolean possible = possible(role);
      if (possible && role.kind() == Role.Kind.WORK) {
        work.add(role);
      }
    }
    overlaps(work);
    years(profile, work);
    return findings;
  }

  private boolean possible(Role role) {
    PartialDate start = role.dates().start();
    PartialDate end = role.dates().end();
    if (start == null && role.kind() == Role.Kind.WORK) {
      add(
          ProfileFinding.Kind.UNDATED_ROLE,
          role.id(),
          "the position at " + role.employer() + " has no dates",
          "Add from when to when");
      return false;
    }
    boolean turned = start != null && end != null && first(start) > last(end);
    boolean future = start != null && first(start) > now;
    if (turned || future) {
      add(
          ProfileFinding.Kind.IMPOSSIBLE_DATES,
          role.id(),
          "the position at "
              + role.employer()
              + (turned
                  ? " ends in " + end + " before it starts in "
                  : " starts in the future, in ")
              + start,
          "Correct the dates");
    }
    return start != null && !turned && !future;
  }

  private void overlaps(List<Role> work) {
    for (int i = 0; i < work.size(); i++) {
      for (Role other : work.subList(i + 1, work.size())) {
        Role one = work.get(i);
        int together = Math.min(sureEnd(one), sureEnd(other)) - Math.max(sure(one), sure(other));
        if (together > CHANGE && !one.employer().equals(other.employer())) {
          add(
              ProfileFinding.Kind.OVERLAPPING_DATES,
              one.id(),
              one.employer() + " and " + other.employer() + " overlap by " + together + " months",
              "Correct the dates, or be ready to say how both went together");
        }
      }
    }
  }

  private void years(Profile profile, List<Role> work) {
    int covered = covered(work);
    Integer stated = profile.yearsExperience();
    if (stated != null) {
      compare(stated, covered, "profile", "the profile states ", !work.isEmpty());
    }
    Matcher matcher = YEARS.matcher(profile.summary());
    while (matcher.find()) {
      int years = Integer.parseInt(matcher.group(1));
      compare(years, covered, "summary", "the summary states ", !work.isEmpty());
    }
  }

  private void compare(int stated, int covered, String where, String who, boolean known) {
    if (known && stated * MONTHS > covered + MONTHS) {
      add(
          ProfileFinding.Kind.TOO_MANY_YEARS,
          where,
          who
              + stated
              + " years of experience, and its positions cover "
              + covered / MONTHS
              + " years and "
              + covered % MONTHS
              + " months",
          "Add the positions that are missing, or correct the number");
    }
  }

  /** Months of work, each once; a year without month counts whole. */
  private int covered(List<Role> work) {
    BitSet months = new BitSet();
    for (Role role : work) {
      PartialDate start = role.dates().start();
      if (start != null) {
        months.set(first(start), Math.max(first(start), end(role.dates(), start)) + 1);
      }
    }
    return months.cardinality();
  }

  private int end(DateRange dates, PartialDate start) {
    PartialDate end = dates.end();
    if (dates.current()) {
      return now;
    }
    return end == null ? last(start) : Math.min(now, last(end));
  }

  /** The latest month it can have started in. */
  private static int sure(Role role) {
    PartialDate start = role.dates().start();
    return start == null ? Integer.MAX_VALUE / 2 : last(start);
  }

  /** The month after the earliest that it can have ended in. */
  private int sureEnd(Role role) {
    PartialDate end = role.dates().end();
    return role.dates().current() ? now + 1 : end == null ? 0 : first(end) + 1;
  }

  private static int first(PartialDate date) {
    @Nullable Integer month = date.month();
    return date.year() * MONTHS + (month == null ? 0 : month - 1);
  }

  private static int last(PartialDate date) {
    @Nullable Integer month = date.month();
    return date.year() * MONTHS + (month == null ? MONTHS - 1 : month - 1);
  }

  private static int month(YearMonth month) {
    return month.getYear() * MONTHS + month.getMonthValue() - 1;
  }

  private void add(ProfileFinding.Kind kind, String where, String what, String next) {
    findings.add(new ProfileFinding(kind, where, what, next));
  }
}
