package dev.candor.cv.internal.page;

import dev.candor.cv.report.AtsReport.Problem;
import java.util.List;

/**
 * The lines of a file.
 *
 * @param readings the lines in each order that parsers read them in; at least one, the usual first
 * @param problems met while reading
 */
public record FileText(List<List<Line>> readings, List<Problem> problems) {
  public FileText {
    readings = readings.stream().map(List::copyOf).toList();
    problems = List.copyOf(problems);
  }
}
