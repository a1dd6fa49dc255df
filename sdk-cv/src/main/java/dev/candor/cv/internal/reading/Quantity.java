package dev.candor.cv.internal.reading;

import java.util.List;
import java.util.Set;

/**
 * A stated number with what it measures.
 *
 * @param value in base units
 * @param high other end of a range, else the same
 * @param outOf how many there were in all, as 5 in "3 of 5"; 0 when it is not said
 * @param unit base unit: "%", "x", "EUR", "s", "" for a count
 * @param comparison how it relates to the truth
 * @param role whether it is a change, its start, its end, or a level
 * @param first first token
 * @param last after its last token
 * @param thing what is counted or measured
 */
public record Quantity(
    double value,
    double high,
    double outOf,
    String unit,
    Comparison comparison,
    Role role,
    int first,
    int last,
    Thing thing) {

  /** Place of a number in a change. */
  public enum Role {
    /** By how much. */
    CHANGE,
    /** From where. */
    FROM,
    /** To where, or a level. */
    LEVEL
  }

  /** Whether there is more or less of it than before. */
  public enum Direction {
    /** More. */
    UP,
    /** Less. */
    DOWN,
    /** Not said. */
    NONE;

    /** Whether one says more and the other less. */
    public boolean opposes(Direction other) {
      return this != NONE && other != NONE && this != other;
    }
  }

  /**
   * What a number counts or measures, as places of tokens.
   *
   * @param heads the first is the noun itself
   * @param counted the whole phrase of a noun that is counted; empty when it is measured, or not
   *     named behind the number
   * @param groups what those counted make up: "team" in "a team of 6 cooks", "a 6-cook team"
   * @param path near it, what may name what it measures
   * @param direction whether it grew or shrank
   * @param average whether it is an average
   */
  public record Thing(
      List<Integer> heads,
      List<Integer> counted,
      Set<Integer> groups,
      Set<Integer> path,
      Direction direction,
      boolean average) {

    /** Nothing is known of it yet. */
    static final Thing UNKNOWN =
        new Thing(List.of(), List.of(), Set.of(), Set.of(), Direction.NONE, false);
  }

  Quantity with(Role newRole, Thing newThing) {
    return new Quantity(value, high, outOf, unit, comparison, newRole, first, last, newThing);
  }

  /** The same number of how many in all. */
  Quantity of(double all) {
    return new Quantity(value, high, all, unit, comparison, role, first, last, thing);
  }

  /** The same number in a unit that is said elsewhere. */
  Quantity in(String newUnit, double factor) {
    return new Quantity(
        value * factor,
        high * factor,
        outOf * factor,
        newUnit,
        comparison,
        role,
        first,
        last,
        thing);
  }
}
