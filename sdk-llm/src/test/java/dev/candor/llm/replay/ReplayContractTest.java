package dev.candor.llm.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.llm.AssertingLlmBackend;
import dev.candor.core.tck.llm.FakeLlmBackend;
import dev.candor.core.tck.llm.LlmBackendContract;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.provider.ProviderContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayContractTest {

  private static final String ANSWER = "{\"answer\":\"blue\"}";

  @Nested
  final class Replaying extends LlmBackendContract {
    @TempDir Path folder;

    @BeforeEach
    void record() throws Exception {
      LlmBackend recording =
          ReplayBackend.recording(folder, FakeLlmBackend.answering(ANSWER), SettableClock.create());
      recording.complete(plain());
      recording.complete(withSchema());
      recording.complete(withTools());
    }

    @Override
    protected LlmBackend backend() {
      return new AssertingLlmBackend(ReplayBackend.replaying(folder));
    }

    @Override
    protected Optional<LlmBackend> broken() {
      return Optional.of(ReplayBackend.replaying(folder.resolve("absent")));
    }
  }

  @Nested
  final class Recording extends LlmBackendContract {
    @TempDir Path folder;

    @Override
    protected LlmBackend backend() {
      return new AssertingLlmBackend(
          ReplayBackend.automatic(
              folder, FakeLlmBackend.answering(ANSWER), SettableClock.create()));
    }
  }

  @Nested
  final class Offer extends ProviderContract<LlmBackend> {
    @TempDir Path home;

    @Override
    protected Provider<LlmBackend> provider() {
      return new ReplayBackendProvider();
    }

    @Override
    protected ProviderContext context() {
      return new FakeProviderContext().home(home);
    }

    @Test
    void the_backend_that_settings_name_is_recorded_into_the_home() throws Exception {
      FakeProviderContext context =
          new FakeProviderContext()
              .home(home)
              .with(LlmBackend.class, "fake", FakeLlmBackend.answering(ANSWER))
              .setting("candor.llm.replay.mode", "auto")
              .setting("candor.llm.replay.backend", "fake");
      provider()
          .create(context)
          .complete(Prompt.of(new Step("tailor", Tier.LOW), "", "What colour is the sky?"));
      assertTrue(Files.exists(home.resolve("llm-recordings").resolve("backend.json")));
    }

    @Test
    void settings_that_do_not_fit_are_told() {
      assertTrue(problem(new FakeProviderContext()).contains("candor.llm.replay.folder"));
      FakeProviderContext auto =
          new FakeProviderContext().home(home).setting("candor.llm.replay.mode", "auto");
      assertTrue(problem(auto).contains("candor.llm.replay.backend"));
      assertTrue(
          problem(auto.setting("candor.llm.replay.backend", "replay")).contains("no backend"));
      assertTrue(
          problem(new FakeProviderContext().setting("candor.llm.replay.mode", "sometimes"))
              .contains("replay, record or auto"));
    }

    @Test
    void a_backend_that_is_not_there_is_named_when_it_is_needed() {
      FakeProviderContext context =
          new FakeProviderContext()
              .home(home)
              .setting("candor.llm.replay.mode", "record")
              .setting("candor.llm.replay.backend", "absent");
      LlmBackend backend = provider().create(context);
      var e = assertThrows(ConfigurationException.class, backend::availability);
      assertTrue(e.getMessage().contains("'absent'"), e.getMessage());
      assertEquals("replay", backend.name());
    }

    private String problem(ProviderContext context) {
      return assertThrows(ConfigurationException.class, () -> provider().create(context))
          .getMessage();
    }
  }
}
