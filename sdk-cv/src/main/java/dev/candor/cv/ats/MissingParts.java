package dev.candor.cv.ats;

import dev.candor.cv.report.AtsReport.Problem;
import dev.candor.cv.report.ReadBack;
import java.util.ArrayList;
import java.util.List;

/** What every résumé has and a file lacks. */
final class MissingParts {

  private MissingParts() {}

  /** What was not found. */
  public static List<Problem> of(ReadBack found, boolean hasText) {
    List<Problem> problems = new ArrayList<>();
    if (!hasText) {
      return problems;
    }
    if (found.contact().name().isEmpty()) {
      problems.add(
          new Problem("missing-name", "No name was found; put it alone on the first line"));
    }
    if (found.contact().email().isEmpty()) {
      problems.add(
          new Problem("missing-email", "No e-mail address was found; write it out below the name"));
    }
    if (found.contact().phone().isEmpty()) {
      problems.add(
          new Problem("missing-phone", "No phone number was found; write it out below the name"));
    }
    if (found.headings().isEmpty()) {
      problems.add(
          new Problem(
              "no-headings", "No section was recognised; use common names such as Experience"));
    }
    if (found.roles().isEmpty()) {
      problems.add(
          new Problem(
              "no-roles",
              "No position with dates was recognised; give each title, employer, dates"));
    }
    return problems;
  }
}
