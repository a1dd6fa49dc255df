package dev.candor.cv.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.internal.json.AnnotationJson;
import dev.candor.cv.internal.json.EditJson;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws of edits: what was done can be undone, and what two did apart comes together. */
class AnnotationEditorProperties {

  @Provide
  Arbitrary<Annotations> sets() {
    return Marks.annotations();
  }

  @Provide
  Arbitrary<Tuple.Tuple2<Annotations, List<AnnotationEdit>>> edited() {
    return Marks.annotations().flatMap(set -> Marks.edits(set).map(edits -> Tuple.of(set, edits)));
  }

  private static Annotations plain(Annotations set) {
    return set.withRevision(0);
  }

  private static EditResult.Applied applied(Annotations to, List<AnnotationEdit> edits) {
    return assertInstanceOf(
        EditResult.Applied.class, AnnotationEditor.apply("rye", to, to.revision(), edits));
  }

  @Property(tries = 400)
  void the_inverse_restores_everything_but_the_revision(
      @ForAll("edited") Tuple.Tuple2<Annotations, List<AnnotationEdit>> sample) {
    Annotations before = sample.get1();
    EditResult.Applied done = applied(before, sample.get2());
    EditResult.Applied undone = applied(done.annotations(), done.inverse());
    assertEquals(plain(before), plain(undone.annotations()));
    EditResult.Applied redone = applied(undone.annotations(), undone.inverse());
    assertEquals(plain(done.annotations()), plain(redone.annotations()));
  }

  @Property(tries = 400)
  void the_inverse_survives_a_file(
      @ForAll("edited") Tuple.Tuple2<Annotations, List<AnnotationEdit>> sample) {
    Annotations before = sample.get1();
    EditResult.Applied done = applied(before, sample.get2());
    List<AnnotationEdit> read =
        EditJson.read("undo", EditJson.write(done.inverse()), done.annotations(), Marks.NOW);
    assertEquals(plain(before), plain(applied(done.annotations(), read).annotations()));
  }

  @Property(tries = 400)
  void what_is_between_two_states_leads_from_one_to_the_other(
      @ForAll("sets") Annotations one, @ForAll("sets") Annotations other) {
    List<AnnotationEdit> edits = AnnotationEditor.between(one, other);
    assertEquals(plain(other), plain(applied(one, edits).annotations()));
    assertTrue(AnnotationEditor.between(one, one).isEmpty());
  }

  @Property(tries = 300)
  void a_merge_with_nothing_changes_nothing(
      @ForAll("sets") Annotations base, @ForAll("sets") Annotations other) {
    assertEquals(plain(other), plain(AnnotationEditor.merge(base, other, base).merged()));
    assertEquals(other, AnnotationEditor.merge(base, base, other).merged());
    Merge same = AnnotationEditor.merge(base, other, other);
    assertEquals(other, same.merged());
    assertTrue(same.conflicts().isEmpty(), same.conflicts()::toString);
  }

  @Property(tries = 500)
  void without_a_conflict_a_merge_is_the_same_from_either_side(
      @ForAll("sets") Annotations base,
      @ForAll("sets") Annotations mine,
      @ForAll("sets") Annotations theirs) {
    Merge one = AnnotationEditor.merge(base, mine, theirs);
    Merge other = AnnotationEditor.merge(base, theirs, mine);
    assertEquals(one.conflicts().isEmpty(), other.conflicts().isEmpty());
    if (one.conflicts().isEmpty()) {
      assertEquals(plain(one.merged()), plain(other.merged()));
    }
  }

  @Property(tries = 300)
  void whatever_is_merged_theirs_is_kept_where_only_they_changed(
      @ForAll("sets") Annotations base, @ForAll("sets") Annotations theirs) {
    // mine changes the persona alone
    Annotations mine =
        new Annotations(
            base.posting(),
            base.revision(),
            base.settings(),
            base.annotations(),
            base.concerns(),
            null);
    Annotations merged = AnnotationEditor.merge(base, mine, theirs).merged();
    assertEquals(theirs.annotations(), merged.annotations());
    assertEquals(theirs.concerns(), merged.concerns());
    assertEquals(theirs.settings(), merged.settings());
  }

  @Property(tries = 400)
  void annotations_read_back_as_they_were_written(@ForAll("sets") Annotations set) {
    assertEquals(set, AnnotationJson.read("set", AnnotationJson.write(set)));
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(80);
  }

  @Property(tries = 300)
  void noise_is_refused_with_a_word_and_never_crashes(@ForAll("noise") String noise) {
    String set = AnnotationJson.write(Marks.of(Marks.mark("a", "Python").build()));
    int at = Math.floorMod(noise.hashCode(), set.length());
    try {
      AnnotationJson.read("set", set.substring(0, at) + noise + set.substring(at));
    } catch (InvalidInputException e) {
      assertTrue(e.happened().contains("set") || e.happened().contains("extras"), e.happened());
    }
  }
}
