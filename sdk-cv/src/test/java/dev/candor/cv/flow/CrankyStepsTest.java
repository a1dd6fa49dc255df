package dev.candor.cv.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.RefusedResultException;
import dev.candor.cv.ats.KeywordAtsValidator;
import dev.candor.cv.document.Edit;
import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.header.ProvenHeaderGenerator;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.spi.ats.AtsValidator;
import dev.candor.cv.spi.evidence.Verifier;
import dev.candor.cv.spi.header.HeaderGenerator;
import dev.candor.cv.spi.tailor.Tailorer;
import dev.candor.cv.tailor.KeywordTailorer;
import dev.candor.cv.tck.ats.CrankyAtsValidator;
import dev.candor.cv.tck.evidence.CrankyVerifier;
import dev.candor.cv.tck.header.CrankyHeaderGenerator;
import dev.candor.cv.tck.tailor.CrankyTailorer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that fails costs its own work, never the CV. */
@SuppressWarnings("NullAway") // a step of others may give null
final class CrankyStepsTest {

  private static List<Decision> fallBacks(TailoredDocument made) {
    return made.report().decisions().stream()
        .filter(one -> one.action() == Action.FELL_BACK)
        .toList();
  }

  private static void fellBack(TailoredDocument made, String step, String reason)
      throws InterruptedException {
    assertEquals(StepSamples.plain().document(), made.document());
    assertEquals(1, fallBacks(made).size(), () -> fallBacks(made).toString());
    assertEquals(step, fallBacks(made).get(0).step());
    assertTrue(fallBacks(made).get(0).reason().contains(reason), fallBacks(made).get(0)::reason);
  }

  @Test
  void a_step_that_throws_is_replaced_and_the_report_says_so() throws InterruptedException {
    HeaderGenerator header = new CrankyHeaderGenerator(new ProvenHeaderGenerator(), 1, 1);
    Tailorer tailorer = new CrankyTailorer(new KeywordTailorer(), 1, 1);
    AtsValidator validator = new CrankyAtsValidator(new KeywordAtsValidator(), 1, 1);
    fellBack(StepSamples.withHeader(header), "header", "IllegalStateException");
    fellBack(StepSamples.withTailorer(tailorer), "tailor", "IllegalStateException");
    fellBack(StepSamples.withValidator(validator), "ats", "IllegalStateException");
    assertEquals(3, fallBacks(StepSamples.flow(header, tailorer, validator)).size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void steps_that_fail_now_and_then_give_the_same_document(long seed) throws InterruptedException {
    TailoredDocument made =
        StepSamples.flow(
            new CrankyHeaderGenerator(new ProvenHeaderGenerator(), seed, 0.5),
            new CrankyTailorer(new KeywordTailorer(), seed, 0.5),
            new CrankyAtsValidator(new KeywordAtsValidator(), seed, 0.5));
    assertEquals(StepSamples.plain().document(), made.document());
    assertEquals(StepSamples.plain().report().before(), made.report().before());
    assertEquals(StepSamples.plain().report().after(), made.report().after());
  }

  @Test
  void a_step_that_gives_nothing_is_replaced() throws InterruptedException {
    HeaderGenerator header = (posting, profile, fit) -> null;
    Tailorer tailorer = (document, posting, profile, report) -> null;
    AtsValidator validator = (document, posting, profile) -> null;
    fellBack(StepSamples.withHeader(header), "header", "NullPointerException");
    fellBack(StepSamples.withTailorer(tailorer), "tailor", "NullPointerException");
    fellBack(StepSamples.withValidator(validator), "ats", "NullPointerException");
    Tailorer holes = (document, posting, profile, report) -> Arrays.asList((Edit) null);
    fellBack(StepSamples.withTailorer(holes), "tailor", "NullPointerException");
  }

  @Test
  void a_step_that_never_ends_is_interrupted_and_replaced() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    HeaderGenerator header =
        (posting, profile, fit) -> {
          never.await();
          throw new AssertionError("nobody counts");
        };
    fellBack(StepSamples.withHeader(header), "header", "within 500 ms");
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals("candor-cv-header") && !ends(thread)));
  }

  private static boolean ends(Thread thread) {
    try {
      thread.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  @Test
  void more_edits_than_a_round_tries_are_named() throws InterruptedException {
    Tailorer flood =
        (document, posting, profile, report) ->
            Collections.nCopies(
                100_000,
                new Edit("e", "again", document.blocks().get(0), document.blocks().get(0)));
    TailoredDocument made = StepSamples.withTailorer(flood);
    assertTrue(StepSamples.isComplete(made));
    assertTrue(
        made.report().decisions().stream()
            .anyMatch(one -> one.subject().equals("99800 more edits")));
  }

  @Test
  void errors_and_interrupts_are_passed_on() {
    HeaderGenerator broken =
        (posting, profile, fit) -> {
          throw new InternalError("planted");
        };
    assertThrows(InternalError.class, () -> StepSamples.withHeader(broken));
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedException.class,
        () ->
            StepSamples.withHeader(
                (posting, profile, fit) -> broken.generate(posting, profile, fit)));
    assertFalse(Thread.interrupted());
  }

  @Test
  void a_verifier_that_fails_proves_nothing_and_a_cv_of_nothing_is_refused()
      throws InterruptedException {
    TailoredDocument some = verified(new CrankyVerifier(verifier(), 7, 0.2));
    assertTrue(some.report().ledger().proven());
    assertTrue(
        some.report().decisions().stream()
            .anyMatch(one -> one.reason().contains("verifier failed with IllegalState")));
    Verifier never = new CrankyVerifier(verifier(), 7, 1);
    assertThrows(RefusedResultException.class, () -> verified(never));
    assertThrows(RefusedResultException.class, () -> verified((claim, profile) -> null));
  }

  private static Verifier verifier() {
    return ProfileVerifier.create(StepSamples.CLOCK);
  }

  private static TailoredDocument verified(Verifier verifier) throws InterruptedException {
    return new CvFlow(
            new CvFlow.Steps(
                new ProvenHeaderGenerator(),
                new KeywordTailorer(),
                new KeywordAtsValidator(),
                verifier),
            ProfileMatcher.create(StepSamples.CLOCK))
        .tailor(StepSamples.POSTING, StepSamples.PROFILE);
  }
}
