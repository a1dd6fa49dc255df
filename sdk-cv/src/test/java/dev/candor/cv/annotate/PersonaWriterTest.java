package dev.candor.cv.annotate;

import static dev.candor.cv.annotate.MarkedSamples.CLOCK;
import static dev.candor.cv.annotate.MarkedSamples.PROFILE;
import static dev.candor.cv.annotate.MarkedSamples.SPLIT;
import static dev.candor.cv.annotate.MarkedSamples.mark;
import static dev.candor.cv.annotate.MarkedSamples.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Judgement.Identity;
import dev.candor.cv.posting.Judgement.Passion;
import dev.candor.cv.posting.Judgement.Relevance;
import dev.candor.cv.posting.Persona;
import dev.candor.cv.posting.Posting;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PersonaWriterTest {

  private static final PersonaWriter WRITER = new PersonaWriter(ProfileVerifier.create(CLOCK));

  private static Annotation identity(String id, String quote, Identity identity, String skill) {
    return mark(id, quote)
        .judgement(new Judgement(null, null, null, identity, 3))
        .skill(skill)
        .build();
  }

  private static final Annotation CORE =
      identity("a", "Run services on Kubernetes", Identity.CORE_IDENTITY, "Kubernetes");
  private static final Annotation STRONG =
      identity("b", "Mentor engineers", Identity.STRONG_IDENTITY, "Team Leadership");

  private static Persona written(Posting posting) {
    return assertInstanceOf(
            PersonaResult.Written.class, WRITER.write(posting, PROFILE, CLOCK.instant()))
        .persona();
  }

  @Test
  void a_persona_is_proven_of_the_form_asked_for_and_always_the_same() {
    Posting posting = with(CORE, STRONG);
    Persona persona = written(posting);
    PersonaCheck check = WRITER.check(persona.statement(), PROFILE);
    assertTrue(check.isSound(), check::toString);
    assertTrue(check.words() >= 35 && check.words() <= 60);
    assertTrue(persona.statement().startsWith("A Senior Software Engineer with Kubernetes"));
    // the skill that nobody proves is not said
    assertFalse(persona.statement().contains("Team Leadership"), persona.statement());
    assertEquals("Kubernetes", persona.primary());
    assertEquals(List.of("Team Leadership"), persona.others());
    assertEquals(List.of("a", "b"), persona.annotations());
    assertTrue(persona.evidence().contains(SPLIT), persona.evidence()::toString);
    assertFalse(persona.edited());
    assertEquals(persona, written(posting));
  }

  @Test
  void what_is_marked_most_comes_first() {
    Annotation costs =
        mark("c", "PostgreSQL")
            .judgement(
                new Judgement(
                    Relevance.CORE_STRENGTH, null, Passion.LOVE_IT, Identity.CORE_IDENTITY, 1))
            .build();
    String statement = written(with(costs)).statement();
    assertTrue(statement.contains("who reduced cloud costs by 31%"), statement);
  }

  @Test
  void nothing_marked_as_the_candidates_own_gives_none() {
    assertInstanceOf(PersonaResult.None.class, WRITER.write(with(), PROFILE, CLOCK.instant()));
    Annotation not = identity("a", "Mentor engineers", Identity.NOT_IDENTITY, "Mentoring");
    assertInstanceOf(PersonaResult.None.class, WRITER.write(with(not), PROFILE, CLOCK.instant()));
    Annotation off = CORE.toBuilder().active(false).build();
    assertInstanceOf(PersonaResult.None.class, WRITER.write(with(off), PROFILE, CLOCK.instant()));
  }

  @Test
  void too_little_in_the_profile_gives_none_with_the_reason_and_nothing_invented() {
    PersonaResult.None none =
        assertInstanceOf(
            PersonaResult.None.class,
            WRITER.write(
                with(CORE), PROFILE.toBuilder().roles(List.of()).build(), CLOCK.instant()));
    assertTrue(none.reason().contains("35 words"), none.reason());
  }

  @Test
  void a_persons_own_words_win_and_are_checked() {
    Persona own =
        WRITER.edited(
            with(CORE).annotations(),
            "  I am a visionary who founded three companies.  ",
            PROFILE,
            CLOCK.instant());
    assertTrue(own.edited());
    assertEquals("I am a visionary who founded three companies.", own.statement());
    assertTrue(own.evidence().isEmpty());
    Annotations set = with(CORE).annotations();
    Annotations kept =
        ((EditResult.Applied)
                AnnotationEditor.apply(
                    "job-1", set, 0, List.of(new AnnotationEdit.ChangePersona(null, own))))
            .annotations();
    PersonaResult.Kept again =
        assertInstanceOf(
            PersonaResult.Kept.class,
            WRITER.write(
                MarkedSamples.POSTING.toBuilder().annotations(kept).build(),
                PROFILE,
                CLOCK.instant()));
    assertEquals(own, again.persona());
    assertFalse(again.check().isProven());
    assertEquals(3, again.check().problems().size(), again.check()::toString);
    // and it survives every edit of annotations
    Annotations edited =
        ((EditResult.Applied)
                AnnotationEditor.apply("job-1", kept, 1, List.of(new AnnotationEdit.Remove(CORE))))
            .annotations();
    assertEquals(own, edited.persona());
  }

  @Test
  void a_long_mark_is_cut_to_fifty_characters() {
    Annotation one = CORE.toBuilder().skill("x".repeat(80)).build();
    assertEquals("x".repeat(47) + "...", written(with(one)).primary());
  }
}
