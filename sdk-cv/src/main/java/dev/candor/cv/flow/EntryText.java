package dev.candor.cv.flow;

import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dated entry as it is printed. */
record EntryText(
    String id, EvidenceId evidence, List<String> head, DateRange dates, List<TextRun> bullets) {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  static EntryText of(Role role, List<TextRun> bullets) {
    // a position without a title is headed by its employer
    List<String> head =
        role.title().isBlank()
            ? List.of(role.employer(), "", role.place())
            : List.of(role.title(), role.employer(), role.place());
    return new EntryText(role.id(), role.evidence(), head, role.dates(), bullets);
  }

  static EntryText of(Education education) {
    String title = joined(education.degree(), education.area());
    List<String> head =
        title.isEmpty()
            ? List.of(education.institution(), "", "")
            : List.of(title, education.institution(), "");
    EvidenceId evidence = education.id();
    List<TextRun> bullets =
        education.courses().stream()
            .filter(course -> !course.isBlank())
            .map(course -> TextRun.of(course.strip(), List.of(evidence)))
            .toList();
    return new EntryText(evidence.value(), evidence, head, education.dates(), bullets);
  }

  Entry block(String prefix) {
    return new Entry(
        prefix + id,
        run(head.get(0)),
        run(head.get(1)),
        run(head.get(2)),
        run(printed(dates)),
        bullets);
  }

  private TextRun run(String text) {
    return text.isBlank() ? TextRun.of("", List.of()) : TextRun.of(text.strip(), List.of(evidence));
  }

  /** The parts that are there, with a comma between. */
  static String joined(String... parts) {
    return Stream.of(parts)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Such as "Mar 2020 – Present"; never more exact than what is known. */
  static String printed(DateRange dates) {
    String start = printed(dates.start());
    String end = dates.current() ? "Present" : printed(dates.end());
    return start.equals(end)
        ? start
        : Stream.of(start, end).filter(part -> !part.isEmpty()).collect(Collectors.joining(" – "));
  }

  static String printed(@Nullable PartialDate date) {
    if (date == null) {
      return "";
    }
    Integer month = date.month();
    return month == null ? "" + date.year() : MONTHS.get(month - 1) + " " + date.year();
  }
}
