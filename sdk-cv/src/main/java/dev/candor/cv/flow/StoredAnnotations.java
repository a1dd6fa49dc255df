package dev.candor.cv.flow;

import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.cv.annotate.AnnotationEditor;
import dev.candor.cv.annotate.EditResult;
import dev.candor.cv.internal.json.AnnotationJson;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import java.util.List;
import java.util.Objects;

/**
 * Annotations in a store, a document a posting. Every call names its posting; there is no current
 * one, so that work on many at once never mixes them. Whoever writes second gets a conflict with a
 * merge, and nothing is overwritten. Thread-safe, also between processes that share a store.
 */
public final class StoredAnnotations {

  private static final String COLLECTION = "annotations";

  private final DocumentStore store;

  /**
   * Annotations kept in a store.
   *
   * @param store keeps them; closed by its owner
   */
  public StoredAnnotations(DocumentStore store) {
    this.store = Objects.requireNonNull(store, "store");
  }

  /**
   * Opens those of a posting.
   *
   * @param posting its identity, such as a job's id: 1 to 255 characters
   * @return as they are; nothing marked, of revision 0, when none were kept
   * @throws InvalidInputException when the identity has another form, or what is kept cannot be
   *     read
   */
  public Annotations open(String posting) {
    return store
        .get(key(posting))
        .map(
            document ->
                AnnotationJson.read(COLLECTION, document.json()).withRevision(document.revision()))
        .orElseGet(() -> Annotations.of(posting));
  }

  /**
   * Applies edits and keeps the outcome, or does nothing.
   *
   * @param posting whose annotations are meant
   * @param expected the revision that the editor saw
   * @param edits in order
   * @return applied, with the inverse; or conflicted, with a merge, and nothing was written
   * @throws InvalidInputException when the outcome is more than a store takes
   */
  public EditResult apply(String posting, long expected, List<AnnotationEdit> edits) {
    Annotations current = open(posting);
    EditResult result = AnnotationEditor.apply(posting, current, expected, edits);
    if (!(result instanceof EditResult.Applied applied) || applied.annotations().equals(current)) {
      return result;
    }
    try {
      String json = AnnotationJson.write(applied.annotations());
      store.put(new Document(key(posting), current.revision(), json, null));
      return applied;
    } catch (ConflictException e) {
      // somebody was first: expected is stale now
      return AnnotationEditor.apply(posting, open(posting), expected, edits);
    }
  }

  private static DocumentKey key(String posting) {
    try {
      return new DocumentKey(COLLECTION, posting);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "posting",
          "The identity of the posting cannot be used: " + e.getMessage(),
          "Give 1 to 255 characters, such as the id of a job",
          e);
    }
  }
}
