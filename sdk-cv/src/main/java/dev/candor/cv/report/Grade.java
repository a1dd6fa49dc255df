package dev.candor.cv.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A document graded in named dimensions.
 *
 * @param composite 0 to 10
 * @param dimensions 0 to 10 by name, in a fixed order
 * @param passed false whenever anything is unproven
 */
public record Grade(double composite, Map<String, Double> dimensions, boolean passed) {
  /** Copies. */
  public Grade {
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
  }
}
