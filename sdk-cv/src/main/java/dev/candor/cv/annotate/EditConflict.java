package dev.candor.cv.annotate;

import dev.candor.cv.posting.AnnotationEdit;
import java.util.Objects;

/**
 * Why a part of an edit does not fit.
 *
 * @param edit the edit
 * @param id the annotation or worry that it is about, "" for the persona and the settings
 * @param path the part that both changed, such as {@code judgement.relevance}; "" for all of it
 * @param reason one sentence
 */
public record EditConflict(AnnotationEdit edit, String id, String path, String reason) {
  /** Checks. */
  public EditConflict {
    Objects.requireNonNull(edit, "edit");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(reason, "reason");
  }
}
