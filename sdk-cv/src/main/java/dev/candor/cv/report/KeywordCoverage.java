package dev.candor.cv.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which keywords of a posting a text holds. Two shares are told apart: of the keywords that the
 * profile proves, and of all that the posting names.
 *
 * @param present keywords the candidate owns that occur
 * @param missing keywords the candidate owns that do not occur
 * @param notClaimed keywords the candidate does not own; never a fault
 * @param unproven those not owned that occur all the same
 */
public record KeywordCoverage(
    List<String> present, List<String> missing, List<String> notClaimed, List<String> unproven) {

  /** No keywords. */
  public static final KeywordCoverage NONE = new KeywordCoverage(List.of(), List.of(), List.of());

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when one is unproven and not among those not owned
   */
  public KeywordCoverage {
    present = List.copyOf(present);
    missing = List.copyOf(missing);
    notClaimed = List.copyOf(notClaimed);
    unproven = List.copyOf(unproven);
    if (!notClaimed.containsAll(unproven)) {
      throw new IllegalArgumentException("what is unproven is not owned");
    }
  }

  /**
   * The coverage of a text in which everything is proven.
   *
   * @param present keywords that occur
   * @param missing keywords the candidate owns that do not occur
   * @param notClaimed keywords the candidate does not own
   */
  public KeywordCoverage(List<String> present, List<String> missing, List<String> notClaimed) {
    this(present, missing, notClaimed, List.of());
  }

  /**
   * A part of the keywords.
   *
   * @param present how many occur
   * @param total how many there are
   * @param missing those that do not occur
   */
  public record Share(int present, int total, List<String> missing) {
    /** Copies. */
    public Share {
      missing = List.copyOf(missing);
    }

    /**
     * The share that occurs.
     *
     * @return 0 to 100; empty when there are none
     */
    public OptionalDouble percent() {
      return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * present / total);
    }
  }

  /**
   * Of the keywords that the profile proves.
   *
   * @return how many occur
   */
  public Share owned() {
    return new Share(present.size(), present.size() + missing.size(), missing);
  }

  /**
   * Of all keywords of the posting.
   *
   * @return how many occur, proven or not
   */
  public Share posting() {
    Set<String> occurring = Set.copyOf(unproven);
    List<String> absent =
        Stream.concat(missing.stream(), notClaimed.stream().filter(one -> !occurring.contains(one)))
            .toList();
    int occur = present.size() + unproven.size();
    return new Share(occur, occur + absent.size(), absent);
  }

  /**
   * Share of the owned keywords that occur.
   *
   * @return 0 to 100; empty when none is owned
   */
  public OptionalDouble percent() {
    return owned().percent();
  }
}
