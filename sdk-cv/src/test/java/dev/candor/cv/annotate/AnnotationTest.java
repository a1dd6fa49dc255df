package dev.candor.cv.annotate;

import static dev.candor.cv.annotate.Marks.NOW;
import static dev.candor.cv.annotate.Marks.mark;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.posting.Anchor;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotation.Status;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.AtsHints;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Judgement.Demand;
import dev.candor.cv.posting.Judgement.Identity;
import dev.candor.cv.posting.Judgement.Passion;
import dev.candor.cv.posting.Judgement.Relevance;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.EvidenceId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnnotationTest {

  private static Annotation suggested(Judgement judgement) {
    return mark("a", "Python").judgement(judgement).trail(Annotation.Trail.suggested(NOW)).build();
  }

  @Test
  void a_boost_is_the_product_of_one_table() {
    assertEquals(1.5, suggested(Judgement.NONE).boost());
    assertEquals(
        6.75,
        suggested(new Judgement(Relevance.CORE_STRENGTH, Demand.MUST_HAVE, null, null, 1)).boost());
    assertEquals(
        0.585, suggested(new Judgement(Relevance.GAP, Demand.MUST_HAVE, null, null, 2)).boost());
    Judgement most =
        new Judgement(
            Relevance.CORE_STRENGTH, Demand.MUST_HAVE, Passion.LOVE_IT, Identity.CORE_IDENTITY, 1);
    assertEquals(24.3, mark("a", "Python").judgement(most).build().boost());
    assertEquals(
        29.16, mark("a", "Python").judgement(most).type(Annotation.Type.REFRAME).build().boost());
    assertEquals(20.25, suggested(most).boost());
    assertEquals(0, suggested(new Judgement(null, Demand.DISQUALIFIER, null, null, 1)).boost());
  }

  @Test
  void one_predicate_says_what_counts() {
    Annotation marked = mark("a", "Python").build();
    assertTrue(marked.counts());
    assertFalse(marked.toBuilder().active(false).build().counts());
    assertFalse(status(marked, Status.REJECTED).counts());
    assertTrue(status(marked, Status.DRAFT).counts());
    assertTrue(status(marked, Status.NEEDS_REVIEW).counts());
    assertFalse(marked.toBuilder().anchor(marked.anchor().at(null)).build().counts());
    // a worry steers nothing, and rules nothing out
    Annotation concern = marked.toBuilder().type(Annotation.Type.CONCERN).build();
    assertFalse(concern.counts());
    assertFalse(concern.isDisqualifier());
    assertTrue(concern.boost() > 0);
  }

  private static Annotation status(Annotation one, Status status) {
    Annotation.Trail was = one.trail();
    return one.toBuilder()
        .trail(
            new Annotation.Trail(
                was.origin(), was.createdAt(), was.updatedAt(), status, was.reviewer(), ""))
        .build();
  }

  @Test
  void a_keyword_is_not_a_spelling_of_itself() {
    AtsHints hints = new AtsHints(List.of("Kubernetes"), List.of("K8s", "kubernetes"), 1, 4, false);
    assertEquals(List.of("K8s"), hints.variants());
  }

  @Test
  void what_is_out_of_bounds_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Judgement(null, null, null, null, 6));
    assertThrows(IllegalArgumentException.class, () -> mark("a", "Python").confidence(1.1).build());
    assertThrows(
        IllegalArgumentException.class, () -> mark("a", "Python").confidence(Double.NaN).build());
    assertThrows(
        IllegalArgumentException.class,
        () -> mark("a", "Python").comment("x".repeat(4001)).build());
    assertThrows(IllegalArgumentException.class, () -> mark("", "Python").build());
    assertThrows(IllegalArgumentException.class, () -> new Anchor("x", "", "", new TextSpan(0, 2)));
    assertThrows(
        IllegalArgumentException.class, () -> new AtsHints(List.of(), List.of(), 4, 2, false));
    Annotation one = mark("a", "Python").build();
    assertThrows(IllegalArgumentException.class, () -> Marks.of(one, one));
  }

  @Test
  void marks_stand_in_the_order_of_the_text_with_the_lost_ones_last() {
    Annotation lost = mark("a", "rye bread").anchor(Marks.anchor("rye bread").at(null)).build();
    Annotations all = Marks.of(lost, mark("c", "Python").build(), mark("b", "Train").build());
    assertEquals(List.of("b", "c", "a"), all.annotations().stream().map(Annotation::id).toList());
  }

  @Test
  void what_matters_most_to_the_header_is_ranked() {
    EvidenceId fact = new EvidenceId("bakery/bread");
    Annotation best =
        mark("a", "Python")
            .judgement(new Judgement(Relevance.CORE_STRENGTH, Demand.MUST_HAVE, null, null, 1))
            .evidence(List.of(fact))
            .build();
    assertEquals(4.6, Priorities.score(best));
    Annotation least =
        mark("b", "Train")
            .judgement(new Judgement(Relevance.GAP, Demand.DISQUALIFIER, null, null, 5))
            .build();
    assertEquals(0.6, Priorities.score(least));
    Annotation usual =
        mark("c", "sourdough")
            .judgement(Judgement.of(Relevance.RELEVANT, Demand.NICE_TO_HAVE))
            .build();
    assertEquals(2.7, Priorities.score(usual));
    assertEquals(
        List.of("a", "c", "b"),
        Priorities.of(Marks.of(least, usual, best)).stream()
            .map(one -> one.annotation().id())
            .toList());
  }

  @Test
  void the_signal_of_a_person_stands_beside_the_score() {
    assertEquals(0.5, FitSignal.of(Annotations.of("rye")));
    assertEquals(70, FitSignal.blend(70, Annotations.of("rye")));
    Annotation gap =
        mark("a", "Python").judgement(Judgement.of(Relevance.GAP, Demand.MUST_HAVE)).build();
    Annotation core =
        mark("b", "Train").judgement(Judgement.of(Relevance.CORE_STRENGTH, Demand.NEUTRAL)).build();
    assertTrue(FitSignal.of(Marks.of(gap)) < 0.5);
    assertTrue(FitSignal.of(Marks.of(core)) > 0.5);
    assertTrue(FitSignal.blend(70, Marks.of(gap)) < FitSignal.blend(70, Marks.of(core)));
    // switched off, it says nothing
    assertEquals(70, FitSignal.blend(70, Marks.of(gap.toBuilder().active(false).build())));
    Annotation out =
        mark("c", "sourdough")
            .judgement(Judgement.of(Relevance.RELEVANT, Demand.DISQUALIFIER))
            .build();
    assertEquals(List.of(out), FitSignal.disqualifiers(Marks.of(out, core)));
  }
}
