package dev.candor.cv.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What became of an annotation in a document.
 *
 * @param annotation its id
 * @param kind what became of it
 * @param subject what it is about: its skill, or what was marked
 * @param blocks ids of the blocks that show it, in order; empty when none does
 * @param reason one sentence
 */
public record AnnotationUse(
    String annotation, Kind kind, String subject, List<String> blocks, String reason) {
  /** Checks and copies. */
  public AnnotationUse {
    Objects.requireNonNull(annotation, "annotation");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    blocks = List.copyOf(blocks);
    Objects.requireNonNull(reason, "reason");
  }

  /** What can become of an annotation. */
  public enum Kind {
    /** The document does what it asks for. */
    HONOURED,
    /** The profile does not prove what it asks for, so the document cannot. */
    IMPOSSIBLE,
    /** The profile proves it, and the document has no room or place for it. */
    NO_ROOM,
    /** The profile proves what a person plays down, and a fact that names it is shown. */
    SHOWN_ALL_THE_SAME,
    /** It asks for nothing of a document: it rules the position out. */
    TOLD,
    /** It does not count: switched off, rejected, a concern, or its words are gone. */
    SET_ASIDE;

    /**
     * The value as it stands in JSON.
     *
     * @return such as {@code no-room}
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
