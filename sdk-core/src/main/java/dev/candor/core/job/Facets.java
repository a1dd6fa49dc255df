package dev.candor.core.job;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts over all jobs that fit, not only those on the page.
 *
 * @param counts for every field, its values: highest count first, then by value; empty where no job
 *     fits
 */
public record Facets(Map<FacetField, List<FacetCount>> counts) {

  /** Copies; a field that is missing has no values. */
  public Facets {
    Map<FacetField, List<FacetCount>> copy = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      copy.put(field, List.copyOf(counts.getOrDefault(field, List.of())));
    }
    counts = Collections.unmodifiableMap(copy);
  }

  /**
   * The counts of one field.
   *
   * @param field which
   * @return highest count first, then by value
   */
  public List<FacetCount> of(FacetField field) {
    return counts.getOrDefault(field, List.of());
  }
}
