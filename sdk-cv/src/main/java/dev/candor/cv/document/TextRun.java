package dev.candor.cv.document;

import dev.candor.cv.profile.EvidenceId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text with the facts behind it.
 *
 * @param text may be empty
 * @param marks how it is set
 * @param link where it leads, or null
 * @param evidence ids of the facts it is proven by
 */
public record TextRun(
    String text, Set<Mark> marks, @Nullable String link, List<EvidenceId> evidence) {
  /** Checks and copies. */
  public TextRun {
    Objects.requireNonNull(text, "text");
    marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
    evidence = List.copyOf(evidence);
  }

  /**
   * Plain text with evidence.
   *
   * @param text the text
   * @param evidence ids of the facts behind it
   * @return a run without marks and link
   */
  public static TextRun of(String text, List<EvidenceId> evidence) {
    return new TextRun(text, Set.of(), null, evidence);
  }

  /** How text is set. */
  public enum Mark {
    /** Strong. */
    BOLD,
    /** Emphasised. */
    ITALIC,
    /** Code. */
    CODE
  }
}
