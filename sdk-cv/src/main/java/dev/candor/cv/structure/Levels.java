package dev.candor.cv.structure;

import dev.candor.core.job.Seniority;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.relevance.JobCategories;
import dev.candor.cv.relevance.JobLevels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The level of a position: that of its title; else the one that the text states in words; else, for
 * an engineer, the one that the years asked for speak of: under two are entry, two to four mid,
 * five and more senior. Elsewhere years say little of a level, and without years nothing does: then
 * it is unspecified.
 */
final class Levels {

  private static final Pattern STATED =
      Pattern.compile(
          "(?iu)\\b(?<level>entry|junior|mid|senior|staff|principal)[- ]level\\b(?!"
              + " (?:of|leaders|executives|stakeholders|management|officials))|\\b(?:this|ours?)"
              + " (?:is|as) an? (?<said>junior|senior|staff|principal) (?:[\\w-]+"
              + " ){0,3}(?:role|position)\\b");

  private static final int MID = 2;
  private static final int SENIOR = 5;

  private Levels() {}

  static Seniority of(String title, String text, @Nullable Integer years) {
    Seniority named = JobLevels.of(title);
    if (named != Seniority.UNSPECIFIED) {
      return named;
    }
    Matcher stated = STATED.matcher(text);
    if (!stated.find()) {
      return ofYears(title, years);
    }
    String level = stated.group("level");
    return JobLevels.of(level == null ? stated.group("said") : level);
  }

  private static Seniority ofYears(String title, @Nullable Integer years) {
    boolean engineer = JobCategories.of(title) == RoleCategory.SENIOR_ENGINEER;
    if (years == null || !engineer) {
      return Seniority.UNSPECIFIED;
    }
    if (years < MID) {
      return Seniority.ENTRY;
    }
    return years < SENIOR ? Seniority.MID : Seniority.SENIOR;
  }
}
