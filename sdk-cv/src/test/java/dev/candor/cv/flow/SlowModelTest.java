package dev.candor.cv.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.ask.Fences;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.MeteredLlm;
import dev.candor.cv.ats.KeywordAtsValidator;
import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.header.ProvenHeaderGenerator;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.Quality;
import dev.candor.cv.tailor.KeywordTailorer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A model that hangs or throws costs its deadline, once, and never the CV. */
final class SlowModelTest {

  private static final CvFlow FLOW =
      new CvFlow(
          new CvFlow.Steps(
              new ProvenHeaderGenerator(),
              new KeywordTailorer(),
              new KeywordAtsValidator(),
              ProfileVerifier.create(StepSamples.CLOCK)),
          ProfileMatcher.create(StepSamples.CLOCK));

  private interface Answers {
    LlmResult to(Prompt prompt) throws InterruptedException;
  }

  private record Metered(Answers answers) implements MeteredLlm {
    @Override
    public LlmResult ask(Prompt prompt) throws InterruptedException {
      return answers.to(prompt);
    }

    @Override
    public Usage usage() {
      return Usage.NONE;
    }

    @Override
    public List<LlmCall> calls() {
      return List.of();
    }
  }

  private static TailoredDocument tailored(Answers answers, Duration deadline)
      throws InterruptedException {
    ModelHelp help =
        new ModelHelp(Quality.ENSEMBLE, new Metered(answers), new Fences(new Random(1)), deadline);
    return FLOW.tailor(StepSamples.POSTING, StepSamples.PROFILE, help);
  }

  private static void isPlainAndTold(TailoredDocument made, String reason)
      throws InterruptedException {
    assertEquals(StepSamples.plain().document(), made.document());
    List<Decision> fallBacks =
        made.report().decisions().stream().filter(one -> one.action() == Action.FELL_BACK).toList();
    assertEquals("model", fallBacks.get(0).step());
    assertTrue(fallBacks.get(0).reason().contains(reason), fallBacks::toString);
  }

  @Test
  void a_model_that_hangs_is_left_after_its_deadline() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Answers hanging =
        prompt -> {
          never.await();
          throw new IllegalStateException("woken");
        };
    isPlainAndTold(tailored(hanging, Duration.ofMillis(200)), "within 200 ms");
  }

  @Test
  void a_model_that_throws_is_no_model() throws InterruptedException {
    Answers broken =
        prompt -> {
          throw new IllegalStateException("secret");
        };
    TailoredDocument made = tailored(broken, Duration.ofMinutes(1));
    isPlainAndTold(made, "IllegalStateException");
    assertTrue(made.report().decisions().stream().noneMatch(d -> d.reason().contains("secret")));
  }

  @Test
  void an_interrupt_ends_the_tailoring() {
    Thread caller = Thread.currentThread();
    Answers interrupting =
        prompt -> {
          caller.interrupt();
          new CountDownLatch(1).await();
          throw new IllegalStateException("woken");
        };
    assertThrows(InterruptedException.class, () -> tailored(interrupting, Duration.ofMinutes(1)));
  }
}
