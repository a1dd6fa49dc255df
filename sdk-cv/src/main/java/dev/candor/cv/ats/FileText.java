package dev.candor.cv.ats;

import dev.candor.cv.report.AtsReport.Problem;
import java.util.List;

/**
 * The lines of a file.
 *
 * @param readings the lines in each order that parsers read them in; at least one, the usual first
 * @param problems met while reading
 */
record FileText(List<List<Line>> readings, List<Problem> problems) {
  FileText {
    readings = readings.stream().map(List::copyOf).toList();
    problems = List.copyOf(problems);
  }
}
