package dev.candor.examples.benchmarks;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import dev.candor.core.provider.Discovery;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.core.spi.llm.StepCatalog;
import java.time.Duration;
import java.util.List;

/**
 * Answers after a while, always the same.
 *
 * @param takes how long an answer takes
 */
record FakeModel(Duration takes) implements LlmBackend {

  static final Step STEP = new Step("benchmark", Tier.LOW);

  /** As long as a short posting with its instructions. */
  static final Prompt PROMPT =
      Prompt.of(STEP, "Answer in one word. ".repeat(20), "What colour is the sky? ".repeat(300));

  private static final Usage USAGE = new Usage(1, 1_900, 5, null);

  static final StepCatalog STEPS = () -> List.of(StepDefaults.of(STEP).retrying(0));

  /** A runtime that asks this model and knows nothing else. */
  CandorBuilder runtime() {
    return Candor.builder()
        .discovery(Discovery.none())
        .use(LlmBackend.class, this)
        .use(StepCatalog.class, STEPS);
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public LlmCapabilities capabilities() {
    return new LlmCapabilities(true, false, Long.MAX_VALUE);
  }

  @Override
  public Availability availability() {
    return Availability.USABLE;
  }

  @Override
  public LlmResult complete(Prompt prompt) throws InterruptedException {
    if (!takes.isZero()) {
      Thread.sleep(takes.toMillis());
    }
    return new Completion("{\"answer\":\"blue\"}", name(), "gpt-4o-mini", USAGE);
  }
}
