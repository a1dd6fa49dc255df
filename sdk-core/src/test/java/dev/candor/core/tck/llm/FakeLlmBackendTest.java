package dev.candor.core.tck.llm;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fakes keep the contract they are used to check. */
final class FakeLlmBackendTest {

  private static final String ANSWER = "{\"answer\":\"blue\"}";

  @Nested
  final class WithEverything extends LlmBackendContract {
    @Override
    protected LlmBackend backend() {
      return new AssertingLlmBackend(FakeLlmBackend.answering(ANSWER));
    }

    @Override
    protected Optional<LlmBackend> broken() {
      return Optional.of(FakeLlmBackend.of(FakeLlmBackend.failure(LlmFailure.Kind.NOT_INSTALLED)));
    }
  }

  @Nested
  final class WithPlainTextAlone extends LlmBackendContract {
    @Override
    protected LlmBackend backend() {
      return new AssertingLlmBackend(
          FakeLlmBackend.answering("blue").claiming(new LlmCapabilities(false, false, 1_000)));
    }
  }

  @Test
  void the_asserting_backend_finds_an_answer_that_ignores_the_schema() {
    LlmBackend careless =
        new AssertingLlmBackend(new CarelessBackend(FakeLlmBackend.answering("blue"), "careless"));
    Prompt prompt = Prompt.of(new Step("contract", Tier.LOW), "", "?");
    assertThrows(AssertionError.class, () -> careless.complete(prompt.answering("{}")));
  }

  /** Claims nothing, and answers all the same. */
  private record CarelessBackend(FakeLlmBackend wrapped, String name) implements LlmBackend {
    @Override
    public LlmCapabilities capabilities() {
      return new LlmCapabilities(false, false, 1_000);
    }

    @Override
    public dev.candor.core.spi.llm.Availability availability() {
      return wrapped.availability();
    }

    @Override
    public LlmResult complete(Prompt prompt) {
      return new Completion("blue", name, "", Usage.NONE);
    }
  }
}
