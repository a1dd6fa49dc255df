package dev.candor.examples.cli;

import dev.candor.core.prompt.Usage;
import dev.candor.cv.TailoredCv;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What a model did for a CV, as it is printed. */
final class ModelUse {

  private static final Set<String> PARTS = Set.of("roles", "header", "tailor", "repair", "model");

  private ModelUse() {}

  static void write(ObjectNode json, TailoredCv cv) {
    Usage usage = cv.report().usage();
    json.put("calls", usage.calls())
        .put("inputTokens", usage.inputTokens())
        .put("outputTokens", usage.outputTokens())
        .put("costUsd", usage.costUsd())
        .put("worded", worded(cv))
        .put("refused", decisions(cv, Action.REJECTED).size());
    Shapes.texts(json.putArray("unanswered"), unanswered(cv));
  }

  /** Nothing where no model was asked. */
  static List<String> lines(TailoredCv cv) {
    List<String> lines = new ArrayList<>();
    Usage usage = cv.report().usage();
    if (!cv.report().calls().isEmpty()) {
      String cost =
          usage.costUsd() == null ? "price not known" : usage.costUsd().toPlainString() + " USD";
      lines.add(
          String.format(
              Locale.ROOT,
              "Model: %d calls, %d tokens in, %d out, %s; %d texts worded, %d refused",
              usage.calls(),
              usage.inputTokens(),
              usage.outputTokens(),
              cost,
              worded(cv),
              decisions(cv, Action.REJECTED).size()));
    }
    unanswered(cv).forEach(one -> lines.add("Not worded: " + one));
    return lines;
  }

  private static long worded(TailoredCv cv) {
    return cv.edits().stream().filter(edit -> edit.id().startsWith("wording-")).count();
  }

  private static List<String> unanswered(TailoredCv cv) {
    return decisions(cv, Action.FELL_BACK).stream()
        .map(one -> one.subject() + " - " + one.reason())
        .toList();
  }

  private static List<Decision> decisions(TailoredCv cv, Action action) {
    return cv.report().decisions().stream()
        .filter(one -> one.action() == action && PARTS.contains(one.step()))
        .toList();
  }
}
