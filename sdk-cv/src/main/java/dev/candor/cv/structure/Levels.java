package dev.candor.cv.structure;

import dev.candor.core.job.Seniority;
import dev.candor.cv.relevance.JobLevels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The level of a position: that of its title, else the one that the text states in words. */
final class Levels {

  private static final Pattern STATED =
      Pattern.compile(
          "(?iu)\\b(?<level>entry|junior|mid|senior|staff|principal)[- ]level\\b(?!"
              + " (?:of|leaders|executives|stakeholders|management|officials))|\\b(?:this|ours?)"
              + " (?:is|as) an? (?<said>junior|senior|staff|principal) (?:[\\w-]+"
              + " ){0,3}(?:role|position)\\b");

  private Levels() {}

  static Seniority of(String title, String text) {
    Seniority named = JobLevels.of(title);
    if (named != Seniority.UNSPECIFIED) {
      return named;
    }
    Matcher stated = STATED.matcher(text);
    if (!stated.find()) {
      return Seniority.UNSPECIFIED;
    }
    String level = stated.group("level");
    return JobLevels.of(level == null ? stated.group("said") : level);
  }
}
