package dev.candor.core.job;

import java.util.List;

/**
 * Where a job may be.
 *
 * @param id {@code [a-z][a-z0-9_-]{0,63}}
 * @param label as a person reads it
 * @param places any of which fits, such as names of countries; empty for anywhere
 * @param remote whether only remote work fits
 */
public record Region(String id, String label, List<String> places, boolean remote) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the id has another form or the label is missing
   */
  public Region {
    places = places.stream().map(String::strip).filter(p -> !p.isEmpty()).distinct().toList();
    if (!id.matches("[a-z][a-z0-9_-]{0,63}") || label.isBlank()) {
      throw new IllegalArgumentException("a region has an id and a label: '" + id + "'");
    }
  }
}
