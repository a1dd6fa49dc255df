package dev.candor.examples.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts of a field: right, wrong and missed values, and where. */
final class FieldTally {

  private static final int SHOWN = 300;

  private final List<String> errors = new ArrayList<>();
  private int right;
  private int wrong;
  private int missed;

  void add(Set<String> expected, Set<String> found, String text) {
    Set<String> both = new LinkedHashSet<>(expected);
    both.retainAll(found);
    right += both.size();
    wrong += found.size() - both.size();
    missed += expected.size() - both.size();
    if (both.size() < expected.size() || both.size() < found.size()) {
      String line = text.replaceAll("\\s+", " ");
      errors.add(
          expected + " but " + found + " in: " + line.substring(0, Math.min(SHOWN, line.length())));
    }
  }

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  int right() {
    return right;
  }

  int wrong() {
    return wrong;
  }

  int missed() {
    return missed;
  }

  /** What was expected, what was found, and the beginning of the text. */
  List<String> errors() {
    return List.copyOf(errors);
  }
}
