package dev.candor.cv.flow;

import dev.candor.cv.report.AtsReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a document stands, in figures that tailoring may not make worse. What was wrong before an
 * edit never counts against it: only the change does.
 */
record Standing(int problems, int placement, int mustHave, int identity, int present, int score) {

  static Standing of(AtsReport report) {
    return new Standing(
        report.problems().size(),
        report.placement().overall(),
        report.placement().mustHave(),
        report.placement().identity(),
        report.coverage().present().size(),
        report.score());
  }

  /** What got worse since; empty when nothing did. */
  List<String> worseThan(Standing before) {
    List<String> worse = new ArrayList<>();
    add(worse, "problems", -problems, -before.problems);
    add(worse, "placement", placement, before.placement);
    add(worse, "must-have placement", mustHave, before.mustHave);
    add(worse, "identity", identity, before.identity);
    add(worse, "keywords present", present, before.present);
    add(worse, "score", score, before.score);
    return worse;
  }

  private static void add(List<String> worse, String name, int now, int before) {
    if (now < before) {
      worse.add(name + " from " + Math.abs(before) + " to " + Math.abs(now));
    }
  }
}
