package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AnnotationEdit;
import java.util.Objects;

/**
 * A mark that the profile suggests.
 *
 * @param annotation with evidence and confidence; waits for review
 * @param source who suggests: "profile", or "model"
 * @param role the role that shows it, as "title, employer"; "" when none does
 * @param reason why, one sentence
 */
public record Suggestion(Annotation annotation, String source, String role, String reason) {
  /** Checks. */
  public Suggestion {
    Objects.requireNonNull(annotation, "annotation");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Takes it up, to be reviewed.
   *
   * @return an edit of the annotations
   */
  public AnnotationEdit.Add edit() {
    return new AnnotationEdit.Add(annotation);
  }
}
