package dev.candor.examples.cli;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Facets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many jobs have which value, as a person reads it: a field a line, the most frequent first.
 */
final class FacetText {

  private static final int SHOWN = 12;

  private FacetText() {}

  static void print(Facets facets) {
    System.out.println("Of all that fit, by what --facet takes:");
    for (FacetField field : FacetField.values()) {
      List<FacetCount> counts = facets.of(field);
      if (!counts.isEmpty()) {
        System.out.println("    " + Shapes.camel(field.code()) + ": " + line(counts));
      }
    }
  }

  private static String line(List<FacetCount> counts) {
    String most =
        counts.stream()
            .limit(SHOWN)
            .map(one -> one.value() + " " + one.count())
            .collect(Collectors.joining(", "));
    int more = counts.size() - SHOWN;
    return more > 0 ? most + ", and " + more + " more" : most;
  }
}
