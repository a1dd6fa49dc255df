package dev.candor.cv.profile.read;

import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import java.util.Map;

/** Courses of study. One without an end is not taken to go on unless it says so. */
final class EducationForm extends EntryForm<Education> {

  EducationForm() {
    super("education");
  }

  @Override
  boolean holds(Entry in) {
    return !in.line("institution").isEmpty()
        || !in.line("studyType").isEmpty()
        || !in.line("area").isEmpty();
  }

  @Override
  String idOf(Entry in) {
    PartialDate start = dates(in).start();
    return "education/"
        + Ids.slug(
            in.line("institution"),
            in.line("studyType"),
            in.line("area"),
            start == null ? "" : start.toString());
  }

  @Override
  String idOf(Education education) {
    return education.id().value();
  }

  @Override
  Education read(Entry in, String id) {
    return new Education(
        new EvidenceId(id),
        in.line("institution"),
        in.line("studyType"),
        in.line("area"),
        dates(in),
        in.line("score"),
        in.lines("courses"));
  }

  private static DateRange dates(Entry in) {
    PartialDate end = in.date("endDate");
    boolean current = Boolean.TRUE.equals(in.entry(MORE).flag("current")) && end == null;
    return Dates.range(in.date("startDate"), end, current);
  }

  @Override
  Map<String, Object> plain(Education education) {
    return new Members()
        .put("institution", education.institution())
        .put("area", education.area())
        .put("studyType", education.degree())
        .put("startDate", education.dates().start())
        .put("endDate", education.dates().end())
        .put("score", education.score())
        .put("courses", education.courses())
        .map();
  }

  @Override
  Map<String, Object> more(Education education) {
    return new Members()
        .put("id", idOf(education))
        .put("current", education.dates().current())
        .map();
  }
}
