package dev.candor.llm.claudecli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Prompt;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.llm.AssertingLlmBackend;
import dev.candor.core.tck.llm.LlmBackendContract;
import dev.candor.core.tck.provider.ProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class ClaudeCliContractTest {

  private static final String JSON = "{\"answer\":\"blue\"}";

  @TempDir Path folder;

  private ClaudeCliBackend backend(String output, String printed) {
    try {
      return FakeCommand.printing(folder, 0, printed, "").backend("output", output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nested
  final class WithJson extends LlmBackendContract {
    @Override
    protected LlmBackend backend() {
      return new AssertingLlmBackend(
          ClaudeCliContractTest.this.backend("json", Printed.newerStructured(JSON)));
    }

    @Override
    protected Optional<LlmBackend> broken() {
      Settings settings = Settings.of(Map.of("candor.llm.claude-cli.command", folder + "/absent"));
      return Optional.of(ClaudeCliBackend.create(settings, SettableClock.create()));
    }

    @Override
    protected Prompt withTools() {
      return plain().using(List.of("WebSearch"), 3);
    }
  }

  @Nested
  final class WithText extends LlmBackendContract {
    @Override
    protected LlmBackend backend() {
      return new AssertingLlmBackend(ClaudeCliContractTest.this.backend("text", "blue\n"));
    }

    @Override
    protected Prompt withTools() {
      return plain().using(List.of("WebSearch"), 3);
    }
  }

  @Nested
  final class Offer extends ProviderContract<LlmBackend> {
    @Override
    protected Provider<LlmBackend> provider() {
      return new ClaudeCliBackendProvider();
    }

    @Test
    void it_is_never_taken_for_being_there() {
      assertTrue(provider().onlyByName());
    }
  }

  @Nested
  final class Presence {

    private final SettableClock clock = SettableClock.create();

    private LlmBackend command(String body) throws IOException {
      FakeCommand command = FakeCommand.doing(folder, body);
      return ClaudeCliBackend.create(
          Settings.of(Map.of("candor.llm.claude-cli.command", command.script().toString())), clock);
    }

    private long looks() throws IOException {
      return Files.readAllLines(folder.resolve("versions")).size();
    }

    @Test
    void it_is_looked_for_once_a_minute() throws Exception {
      LlmBackend backend = command("echo '2.1.330 (Claude Code)'");
      for (int i = 0; i < 5; i++) {
        assertEquals(Availability.USABLE, backend.availability());
      }
      assertEquals(1, looks());
      clock.advance(Duration.ofSeconds(61));
      assertTrue(backend.availability().usable());
      assertEquals(2, looks());
    }

    @Test
    void a_command_that_fails_is_not_usable_and_says_why() throws Exception {
      Availability availability = command("echo 'node is too old' >&2; exit 3").availability();
      assertFalse(availability.usable());
      assertTrue(availability.reason().contains("code 3"), availability.reason());
      assertTrue(availability.reason().contains("node is too old"), availability.reason());
    }

    @Test
    void an_interrupt_is_kept_and_nothing_is_remembered() throws Exception {
      LlmBackend backend = command("echo ok");
      Thread.currentThread().interrupt();
      assertFalse(backend.availability().usable());
      assertTrue(Thread.interrupted());
      assertTrue(backend.availability().usable());
    }
  }
}
