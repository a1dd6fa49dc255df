package dev.candor.cv.match;

import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Fit;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Tells how well a profile fits a posting, from 0 to 100, and why. Deterministic: the same posting,
 * profile and month give the same value, bit for bit. Immutable and thread-safe; no model.
 *
 * <p>The factors and their weights. A factor that the posting says nothing of, or the profile
 * cannot answer, is left out, and the others share its weight in proportion:
 *
 * <table>
 * <caption>Factors</caption>
 * <tr><th>name</th><th>weight</th><th>score</th></tr>
 * <tr><td>must-have</td><td>0.40</td><td>share of the skills and degrees that musts ask for and the
 *     profile proves; a skill that stands only in a list or a course counts half, one that only the
 *     summary names does not count; 50 when there are musts and none can be checked</td></tr>
 * <tr><td>nice-to-have</td><td>0.10</td><td>the same for wishes</td></tr>
 * <tr><td>years</td><td>0.15</td><td>years in work against the years required, at most 100</td></tr>
 * <tr><td>seniority</td><td>0.10</td><td>100 for the level of the most senior title held; 60, 30, 0
 *     for one, two, more levels below; 90, 70, 50 above</td></tr>
 * <tr><td>role</td><td>0.10</td><td>100 when the job was held by name; 80 for the same category of
 *     engineering, 50 for another; else up to 60 for words the titles share</td></tr>
 * <tr><td>language</td><td>0.05</td><td>share of the languages asked for, or that of the posting,
 *     that the profile lists</td></tr>
 * <tr><td>recency</td><td>0.10</td><td>per must: 100 when shown in a role within two years, 60
 *     within five, 30 within ten, 10 before, 0 when not shown</td></tr>
 * </table>
 *
 * <p>Each demand counts once, however often and in whatever order it is written. A synonym proves a
 * skill; a narrower or broader skill does not. Of skills that the posting gives as a choice or as
 * examples, one is enough. What cannot be checked counts neither way and is listed as "not
 * checked".
 */
public final class ProfileMatcher {

  /** Goes up when the factors above change. */
  private static final String RULES = "profile-match-1";

  private final Clock clock;

  private ProfileMatcher(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * A matcher.
   *
   * @param clock what month it is, for roles that go on and for how long ago something was
   * @return the matcher
   */
  public static ProfileMatcher create(Clock clock) {
    return new ProfileMatcher(clock);
  }

  /**
   * Compares the two.
   *
   * @param posting what is asked
   * @param profile what is true
   * @return the score with its factors; their evidence lists the posting's words, each followed by
   *     the ids of the facts that answer them; no factors and 0 when nothing could be compared
   */
  public Fit match(Posting posting, Profile profile) {
    return new Comparison(posting, profile, clock).fit();
  }

  /**
   * What a fit depends on besides posting and profile: the rules and the month.
   *
   * @return such as "profile-match-1:2026-03"
   */
  public String version() {
    return RULES + ":" + YearMonth.now(clock);
  }
}
