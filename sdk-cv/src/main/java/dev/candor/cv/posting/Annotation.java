package dev.candor.cv.posting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person marked in a posting.
 *
 * @param id identity within the posting
 * @param span where the quote stands
 * @param quote the marked text
 * @param requirement what the person takes it for, or null
 * @param relevance how well it fits the candidate
 */
public record Annotation(
    String id,
    TextSpan span,
    String quote,
    @Nullable RequirementKind requirement,
    Relevance relevance) {
  /** Checks. */
  public Annotation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(quote, "quote");
    Objects.requireNonNull(relevance, "relevance");
  }

  /** How well a marked text fits the candidate, best first. */
  public enum Relevance {
    /** What the candidate is best at. */
    CORE_STRENGTH,
    /** Fits very well. */
    EXTREMELY_RELEVANT,
    /** Fits. */
    RELEVANT,
    /** Fits in part. */
    TANGENTIAL,
    /** The candidate lacks it. */
    GAP
  }
}
