package dev.candor.cv.profile;

import java.util.List;
import java.util.Objects;

/**
 * A course of study.
 *
 * @param id names it as evidence
 * @param institution where
 * @param degree such as "Bachelor", may be empty
 * @param area such as "Information Technology", may be empty
 * @param dates from when to when
 * @param score as stated, may be empty
 * @param courses as stated
 */
public record Education(
    EvidenceId id,
    String institution,
    String degree,
    String area,
    DateRange dates,
    String score,
    List<String> courses) {
  /** Checks and copies. */
  public Education {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(degree, "degree");
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(dates, "dates");
    Objects.requireNonNull(score, "score");
    courses = List.copyOf(courses);
  }
}
