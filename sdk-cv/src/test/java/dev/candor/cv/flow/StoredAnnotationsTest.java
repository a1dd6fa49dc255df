package dev.candor.cv.flow;

import static dev.candor.cv.annotate.MarkedSamples.CLOCK;
import static dev.candor.cv.annotate.MarkedSamples.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.store.MemoryStore;
import dev.candor.cv.annotate.EditResult;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.AnnotationEdit.Add;
import dev.candor.cv.posting.AnnotationEdit.Remove;
import dev.candor.cv.posting.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class StoredAnnotationsTest {

  private final MemoryStore store = new MemoryStore(CLOCK);
  private final StoredAnnotations stored = new StoredAnnotations(store);

  private static Annotation one(String id) {
    return mark(id, "PostgreSQL").build();
  }

  private EditResult apply(String posting, long expected, AnnotationEdit... edits) {
    return stored.apply(posting, expected, List.of(edits));
  }

  @Test
  void what_was_kept_is_opened_and_undone() {
    EditResult.Applied done =
        assertInstanceOf(EditResult.Applied.class, apply("rye", 0, new Add(one("a"))));
    assertEquals(done.annotations(), new StoredAnnotations(store).open("rye"));
    assertEquals(1, stored.open("rye").revision());
    stored.apply("rye", 1, done.inverse());
    assertEquals(Annotations.of("rye").withRevision(2), stored.open("rye"));
  }

  @Test
  void work_on_many_postings_at_once_never_mixes_them() throws Exception {
    // the same ids everywhere, each posting edited while the others are
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<EditResult>> all = new ArrayList<>();
      for (int posting = 0; posting < 20; posting++) {
        String name = "job-" + posting;
        int marks = posting;
        all.add(
            threads.submit(
                () -> {
                  EditResult last = apply(name, 0);
                  for (int at = 0; at <= marks; at++) {
                    last = apply(name, at, new Add(one("a" + at)));
                  }
                  return apply(name, marks + 1, new Remove(one("a0")));
                }));
      }
      for (Future<EditResult> future : all) {
        assertInstanceOf(EditResult.Applied.class, future.get());
      }
    } finally {
      threads.shutdownNow();
    }
    for (int posting = 0; posting < 20; posting++) {
      Annotations is = stored.open("job-" + posting);
      assertEquals(posting, is.annotations().size());
      assertEquals(posting + 2, is.revision());
    }
  }

  @Test
  void who_writes_second_gets_a_conflict_and_nothing_is_overwritten() {
    apply("rye", 0, new Add(one("theirs")));
    EditResult.Conflicted mine =
        assertInstanceOf(EditResult.Conflicted.class, apply("rye", 0, new Add(one("mine"))));
    assertTrue(mine.conflicts().isEmpty());
    assertEquals(2, mine.merged().annotations().annotations().size());
    assertEquals(1, stored.open("rye").annotations().size());
    // what fits is taken from where it is now
    assertInstanceOf(
        EditResult.Applied.class, apply("rye", mine.current().revision(), new Add(one("mine"))));
    assertEquals(2, stored.open("rye").annotations().size());
  }

  @Test
  void nothing_is_written_for_nothing() {
    apply("rye", 0);
    assertTrue(store.get(new DocumentKey("annotations", "rye")).isEmpty());
  }

  @Test
  void what_cannot_be_read_is_refused_with_a_word() {
    store.put(new Document(new DocumentKey("annotations", "rye"), 0, "{\"posting\":7}", null));
    InvalidInputException e = assertThrows(InvalidInputException.class, () -> stored.open("rye"));
    assertTrue(e.happened().contains("annotations.posting"), e.happened());
    assertThrows(InvalidInputException.class, () -> stored.open(""));
    assertThrows(InvalidInputException.class, () -> stored.open("x".repeat(300)));
  }
}
