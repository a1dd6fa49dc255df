package dev.candor.core.llm;

import dev.candor.core.internal.trace.Tracing;
import dev.candor.core.prompt.Billing;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.core.spi.llm.LlmEvent;
import dev.candor.core.spi.llm.LlmListener;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.MemoryStore;
import dev.candor.core.tck.llm.FakeLlmBackend.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A gateway with named backends, a clock that moves only when told, and everything it says. */
final class Bench extends Clock {

  static final Step STEP = new Step("tailor", Tier.MIDDLE);
  static final Prompt PROMPT = Prompt.of(STEP, "system", "user");

  final List<Duration> rests = new ArrayList<>();
  final List<LlmEvent> events = Collections.synchronizedList(new ArrayList<>());
  final DocumentStore store = new MemoryStore(this);
  final Ledger ledger = new Ledger(() -> store, Duration.ofDays(30));
  final List<LlmListener> listeners = new ArrayList<>(List.of(events::add));
  private Instant now = Instant.parse("2026-11-25T10:00:00Z");

  Gateway gateway(Map<String, String> settings, LlmBackend... backends) {
    return gateway(StepDefaults.of(STEP), settings, backends);
  }

  Gateway gateway(StepDefaults step, Map<String, String> settings, LlmBackend... backends) {
    boolean content = Gateway.traceContent(Settings.of(settings));
    return gateway(Tracing.ofTheProcess(content), step, settings, backends);
  }

  Gateway gateway(
      Tracing tracing, StepDefaults step, Map<String, String> settings, LlmBackend... backends) {
    return new Gateway(
        new GatewayParts(
            List.of(backends), List.of(step), Settings.of(settings), ledger, listeners, this),
        tracing,
        time -> {
          rests.add(time);
          pass(time);
        });
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  List<String> told(LlmEvent.Kind kind) {
    return List.copyOf(events).stream()
        .filter(e -> e.kind() == kind)
        .map(LlmEvent::subject)
        .toList();
  }

  /** An answer without a price of its own. */
  static Turn says(String text, String model, long input, long output) {
    return prompt -> new Completion(text, "", model, new Usage(1, input, output, null));
  }

  static Turn fails(LlmFailure.Kind kind) {
    return prompt -> LlmFailure.of(kind, "", "failed on purpose");
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /** A backend under any name. */
  static final class Named implements LlmBackend {
    final List<Prompt> asked = Collections.synchronizedList(new ArrayList<>());
    private final String name;
    private final List<Turn> script;
    private LlmCapabilities capabilities = new LlmCapabilities(true, true, 100_000);
    private Billing billing = Billing.PER_TOKEN;
    private boolean streams;

    Named(String name, Turn... script) {
      this.name = name;
      this.script = List.of(script);
    }

    Named claiming(LlmCapabilities other) {
      capabilities = other;
      return this;
    }

    Named billed(Billing other) {
      billing = other;
      return this;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public LlmCapabilities capabilities() {
      return capabilities;
    }

    @Override
    public Availability availability() {
      return Availability.USABLE;
    }

    @Override
    public Billing billing() {
      return billing;
    }

    Named streaming() {
      streams = true;
      return this;
    }

    @Override
    public @Nullable LlmResult complete(Prompt prompt, Runnable begun) throws InterruptedException {
      if (streams) {
        begun.run();
        begun.run(); // a careless one
      }
      return complete(prompt);
    }

    @Override
    public @Nullable LlmResult complete(Prompt prompt) throws InterruptedException {
      Turn turn = script.get(Math.min(asked.size(), script.size() - 1));
      asked.add(prompt);
      LlmResult result = turn.take(prompt);
      if (result instanceof Completion answer) {
        return new Completion(answer.text(), name, answer.model(), answer.usage());
      }
      LlmFailure failure = (LlmFailure) result;
      return new LlmFailure(
          failure.kind(), name, failure.detail(), failure.retryAfter(), failure.usage());
    }
  }
}
