package dev.candor.cv.annotate;

import static dev.candor.cv.annotate.Marks.NOW;
import static dev.candor.cv.annotate.Marks.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.internal.json.EditJson;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotation.Status;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.AnnotationEdit.Add;
import dev.candor.cv.posting.AnnotationEdit.Change;
import dev.candor.cv.posting.AnnotationEdit.Remove;
import dev.candor.cv.posting.AnnotationEdit.SetStatus;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.AtsHints;
import dev.candor.cv.posting.Concern;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Judgement.Demand;
import dev.candor.cv.posting.Judgement.Relevance;
import dev.candor.cv.posting.Persona;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnnotationEditorTest {

  private static final Annotation PYTHON =
      mark("py", "Python").skill("Python").comment("since 2019").extras("{\"x\":1}").build();
  private static final Annotation TRAIN = mark("tr", "Train two apprentices").build();
  private static final Annotations SET =
      new Annotations(
          "rye",
          4,
          new Annotations.Settings(Annotations.Combination.AVG_BOOST, "hash", "{\"deadline\":1}"),
          List.of(PYTHON, TRAIN),
          List.of(
              new Concern(
                  "c",
                  Marks.anchor("every night"),
                  "night work",
                  Concern.Severity.BLOCKER,
                  "",
                  true,
                  NOW,
                  NOW)),
          new Persona("A baker.", "baker", List.of(), List.of("py"), List.of(), true, NOW));

  private static EditResult.Applied apply(AnnotationEdit... edits) {
    return assertInstanceOf(
        EditResult.Applied.class, AnnotationEditor.apply("rye", SET, 4, List.of(edits)));
  }

  private static Annotation judged(Annotation one, Relevance relevance) {
    return one.toBuilder().judgement(Judgement.of(relevance, Demand.MUST_HAVE)).build();
  }

  @Test
  void what_an_edit_does_not_mention_stays() {
    Annotations done =
        apply(
                new Change(PYTHON, judged(PYTHON, Relevance.GAP)),
                new Remove(TRAIN),
                new Add(mark("new", "Kubernetes").build()))
            .annotations();
    assertEquals(5, done.revision());
    assertEquals(SET.concerns(), done.concerns());
    assertEquals(SET.persona(), done.persona());
    assertEquals(SET.settings(), done.settings());
    Annotation python = done.annotation("py").orElseThrow();
    assertEquals(Relevance.GAP, python.judgement().relevance());
    assertEquals("since 2019", python.comment());
    assertEquals("{\"x\":1}", python.extras());
  }

  @Test
  void many_are_approved_or_rejected_at_once_and_that_is_undone_at_once() {
    EditResult.Applied done =
        apply(new SetStatus(List.of("py", "tr"), Status.REJECTED, "Ida", "not mine", NOW));
    assertTrue(done.annotations().counting().isEmpty());
    assertEquals("not mine", done.annotations().annotation("tr").orElseThrow().trail().note());
    EditResult undone = AnnotationEditor.apply("rye", done.annotations(), 5, done.inverse());
    assertEquals(
        SET.annotations(),
        assertInstanceOf(EditResult.Applied.class, undone).annotations().annotations());
  }

  @Test
  void what_changes_nothing_is_no_new_revision() {
    EditResult.Applied done = apply(new Change(PYTHON, PYTHON), new Add(PYTHON));
    assertEquals(SET, done.annotations());
    assertTrue(done.inverse().isEmpty());
  }

  @Test
  void a_stale_edit_is_a_conflict_with_a_merge_and_nothing_is_written() {
    EditResult.Applied theirs =
        apply(new Change(PYTHON, PYTHON.toBuilder().comment("new").build()));
    // mine was made from revision 4 and changes another part
    EditResult mine =
        AnnotationEditor.apply(
            "rye",
            theirs.annotations(),
            4,
            List.of(new Change(PYTHON, judged(PYTHON, Relevance.GAP))));
    EditResult.Conflicted conflict = assertInstanceOf(EditResult.Conflicted.class, mine);
    assertEquals(4, conflict.expected());
    assertEquals(5, conflict.current().revision());
    assertTrue(conflict.conflicts().isEmpty());
    Annotation merged = conflict.merged().annotations().annotation("py").orElseThrow();
    assertEquals("new", merged.comment());
    assertEquals(Relevance.GAP, merged.judgement().relevance());
  }

  @Test
  void where_both_changed_one_part_the_path_is_told_and_theirs_stays() {
    EditResult.Applied theirs = apply(new Change(PYTHON, judged(PYTHON, Relevance.CORE_STRENGTH)));
    Annotation wanted = judged(PYTHON, Relevance.GAP).toBuilder().comment("mine").build();
    EditResult.Conflicted conflict =
        assertInstanceOf(
            EditResult.Conflicted.class,
            AnnotationEditor.apply(
                "rye", theirs.annotations(), 4, List.of(new Change(PYTHON, wanted))));
    assertEquals(
        List.of("judgement.relevance"),
        conflict.conflicts().stream().map(EditConflict::path).toList());
    Annotation merged = conflict.merged().annotations().annotation("py").orElseThrow();
    assertEquals(Relevance.CORE_STRENGTH, merged.judgement().relevance());
    assertEquals("mine", merged.comment());
  }

  @Test
  void what_was_changed_since_is_not_removed() {
    EditResult.Applied theirs = apply(new Change(PYTHON, judged(PYTHON, Relevance.CORE_STRENGTH)));
    EditResult.Conflicted conflict =
        assertInstanceOf(
            EditResult.Conflicted.class,
            AnnotationEditor.apply("rye", theirs.annotations(), 4, List.of(new Remove(PYTHON))));
    assertTrue(conflict.merged().annotations().annotation("py").isPresent());
    assertEquals("it was changed since", conflict.conflicts().get(0).reason());
  }

  @Test
  void two_sound_changes_that_are_unsound_together_are_a_conflict() {
    Annotation base = PYTHON.toBuilder().hints(hints(1, 4)).build();
    Annotations start = Annotations.of("rye").with(List.of(base));
    Annotations mine = start.with(List.of(base.toBuilder().hints(hints(3, 4)).build()));
    Annotations theirs = start.with(List.of(base.toBuilder().hints(hints(1, 2)).build()));
    Merge merge = AnnotationEditor.merge(start, mine, theirs);
    assertEquals(List.of("hints"), merge.conflicts().stream().map(EditConflict::path).toList());
    assertEquals(theirs.annotations(), merge.merged().annotations());
  }

  private static AtsHints hints(int min, int max) {
    return new AtsHints(List.of("Python"), List.of(), min, max, false);
  }

  @Test
  void work_on_many_postings_never_mixes_them() {
    // a batch sidebar deleted from the posting that happened to be open
    Annotations oats = Annotations.of("oats").with(List.of(mark("py", "Python").build()));
    InvalidInputException wrong =
        assertThrows(
            InvalidInputException.class,
            () -> AnnotationEditor.apply("rye", oats, 0, List.of(new Remove(PYTHON))));
    assertTrue(wrong.happened().contains("'oats', not of 'rye'"), wrong.happened());
    assertThrows(InvalidInputException.class, () -> AnnotationEditor.merge(SET, SET, oats));
    // an id of one posting means nothing in another
    EditResult.Conflicted conflict =
        assertInstanceOf(
            EditResult.Conflicted.class,
            AnnotationEditor.apply(
                "oats",
                oats,
                0,
                List.of(new SetStatus(List.of("tr"), Status.REJECTED, "", "", NOW))));
    assertEquals("the posting 'oats' has no such annotation", conflict.conflicts().get(0).reason());
    assertEquals(oats, conflict.merged().annotations());
  }

  @Test
  void edits_are_read_from_a_file_and_name_what_becomes_what() {
    List<AnnotationEdit> edits =
        EditJson.read(
            "edits",
            """
            [{"op": "change", "id": "py", "set": {"relevance": "gap", "comment": null,
              "reframe": {"note": "learning it"}}},
             {"op": "reject", "ids": ["tr"], "note": "no"},
             {"op": "add", "annotation": {"id": "k", "quote": "Kubernetes"}},
             {"op": "concern", "id": "c", "set": {"mitigation": "day shifts"}},
             {"op": "persona", "statement": "A miller."},
             {"op": "settings", "set": {"combination": "last_write"}}]
            """,
            SET,
            NOW.plusSeconds(60));
    Annotations done =
        assertInstanceOf(
                EditResult.Applied.class,
                AnnotationEditor.apply("rye", SET, 4, Anchors.place(edits, Marks.TEXT)))
            .annotations();
    Annotation python = done.annotation("py").orElseThrow();
    assertEquals(Relevance.GAP, python.judgement().relevance());
    assertEquals("", python.comment());
    assertEquals("Python", python.skill());
    assertEquals("{\"x\":1}", python.extras());
    assertEquals(NOW.plusSeconds(60), python.trail().updatedAt());
    assertEquals(NOW, python.trail().createdAt());
    assertFalse(done.annotation("tr").orElseThrow().active());
    assertEquals("day shifts", done.concerns().get(0).mitigation());
    assertEquals("night work", done.concerns().get(0).text());
    Persona persona = done.persona();
    assertNotNull(persona);
    assertTrue(persona.edited());
    assertEquals("A miller.", persona.statement());
    assertEquals(Annotations.Combination.LAST_WRITE, done.settings().combination());
    assertEquals("{\"deadline\":1}", done.settings().extras());
  }

  @Test
  void edits_that_cannot_be_read_are_named_and_never_quoted() {
    refused("[{\"op\":\"burn\"}]", "edits[0]");
    refused("[{\"op\":\"remove\",\"id\":\"zz\"}]", "no such annotation");
    refused("[{\"op\":\"change\",\"id\":\"py\",\"set\":{\"relevance\":\"hex secret\"}}]", "one of");
    refused("[{\"op\":\"change\",\"id\":\"py\",\"set\":{\"priority\":9}}]", "1 to 5");
    refused("{\"op\":\"add\"}", "not a list");
    refused("[{\"op\":\"add\"}]", "'annotation'");
    refused("[", "ends too early");
    refused("[{\"op\":\"activate\",\"ids\":\"py\"}]", "list");
  }

  private static void refused(String json, String word) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> EditJson.read("edits", json, SET, NOW));
    assertTrue(e.happened().contains(word), e.happened());
    assertFalse(e.happened().contains("secret"), e.happened());
  }
}
