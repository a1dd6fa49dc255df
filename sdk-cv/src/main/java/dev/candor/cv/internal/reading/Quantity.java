package dev.candor.cv.internal.reading;

import java.util.Set;

/**
 * A stated number with what it measures.
 *
 * @param value in base units
 * @param high other end of a range, else the same
 * @param unit base unit: "%", "x", "EUR", "s", "" for a count
 * @param comparison how it relates to the truth
 * @param role whether it is a change, its start, its end, or a level
 * @param first first token
 * @param last after its last token
 * @param heads tokens of what is counted or measured; the first is the head
 * @param path tokens near it that may name what it measures
 */
public record Quantity(
    double value,
    double high,
    String unit,
    Comparison comparison,
    Role role,
    int first,
    int last,
    java.util.List<Integer> heads,
    Set<Integer> path) {

  /** Place of a number in a change. */
  public enum Role {
    /** By how much. */
    CHANGE,
    /** From where. */
    FROM,
    /** To where, or a level. */
    LEVEL
  }

  Quantity with(Role newRole, java.util.List<Integer> newHeads, Set<Integer> newPath) {
    return new Quantity(value, high, unit, comparison, newRole, first, last, newHeads, newPath);
  }
}
