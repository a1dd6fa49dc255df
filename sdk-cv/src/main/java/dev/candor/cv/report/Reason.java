package dev.candor.cv.report;

import java.util.Objects;

/**
 * Why a stretch of a sentence is not proven.
 *
 * @param kind class of the claim
 * @param start first UTF-16 unit of the stretch
 * @param end after its last unit
 * @param detail what would have proven it, one sentence
 */
public record Reason(ReasonKind kind, int start, int end, String detail) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the ends are out of order
   */
  public Reason {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }
}
