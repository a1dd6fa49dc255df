package dev.candor.cv.posting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of the annotations of one posting. It is a patch: what it does not mention stays. Each
 * has an inverse, which applying it gives.
 */
public sealed interface AnnotationEdit {

  /**
   * Adds a mark.
   *
   * @param annotation with an id that is not taken
   */
  record Add(Annotation annotation) implements AnnotationEdit {
    /** Checks. */
    public Add {
      Objects.requireNonNull(annotation, "annotation");
    }
  }

  /**
   * Changes a mark in those parts alone in which the two differ.
   *
   * @param before the mark as the editor saw it
   * @param after the mark as it should become, with the same id
   */
  record Change(Annotation before, Annotation after) implements AnnotationEdit {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException when the ids differ
     */
    public Change {
      if (!before.id().equals(after.id())) {
        throw new IllegalArgumentException("a change keeps the id");
      }
    }
  }

  /**
   * Takes a mark out.
   *
   * @param seen the mark as the editor saw it
   */
  record Remove(Annotation seen) implements AnnotationEdit {
    /** Checks. */
    public Remove {
      Objects.requireNonNull(seen, "seen");
    }
  }

  /**
   * Switches marks on or off.
   *
   * @param ids which
   * @param active on or off
   * @param at when
   */
  record SetActive(List<String> ids, boolean active, Instant at) implements AnnotationEdit {
    /** Checks and copies. */
    public SetActive {
      ids = List.copyOf(ids);
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Reviews marks, one or many. What is rejected is switched off.
   *
   * @param ids which
   * @param status where they stand now
   * @param reviewer who says so, may be empty
   * @param note why, may be empty
   * @param at when
   */
  record SetStatus(
      List<String> ids, Annotation.Status status, String reviewer, String note, Instant at)
      implements AnnotationEdit {
    /** Checks and copies. */
    public SetStatus {
      ids = List.copyOf(ids);
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(reviewer, "reviewer");
      Objects.requireNonNull(note, "note");
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Adds, changes or takes out a worry.
   *
   * @param before as the editor saw it, or null to add
   * @param after as it should become, with the same id, or null to take it out
   */
  record ChangeConcern(@Nullable Concern before, @Nullable Concern after)
      implements AnnotationEdit {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException when both are null, or the ids differ
     */
    public ChangeConcern {
      if (before == null && after == null) {
        throw new IllegalArgumentException("one of the two is there");
      }
      if (before != null && after != null && !before.id().equals(after.id())) {
        throw new IllegalArgumentException("a change keeps the id");
      }
    }

    /**
     * Which worry.
     *
     * @return its id
     */
    public String id() {
      return before != null ? before.id() : Objects.requireNonNull(after).id();
    }
  }

  /**
   * Sets, changes or takes out the persona.
   *
   * @param before as the editor saw it, or null
   * @param after as it should become, or null
   */
  record ChangePersona(@Nullable Persona before, @Nullable Persona after)
      implements AnnotationEdit {}

  /**
   * Changes how marks are read, in those parts in which the two differ.
   *
   * @param before as the editor saw it
   * @param after as it should become
   */
  record ChangeSettings(Annotations.Settings before, Annotations.Settings after)
      implements AnnotationEdit {
    /** Checks. */
    public ChangeSettings {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }
}
