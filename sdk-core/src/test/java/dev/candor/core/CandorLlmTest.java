package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.llm.BackendStatus;
import dev.candor.core.llm.LedgerQuery;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import dev.candor.core.provider.Discovery;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmEvent;
import dev.candor.core.spi.llm.LlmListener;
import dev.candor.core.spi.llm.StepCatalog;
import dev.candor.core.tck.llm.FakeLlmBackend;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models as a runtime hands them out. */
final class CandorLlmTest {

  private static final Step STEP = new Step("grade", Tier.LOW);
  private static final Prompt PROMPT = Prompt.of(STEP, "", "How good?");

  private final List<LlmEvent> events = new ArrayList<>();

  private CandorBuilder runtime(LlmBackend backend) {
    StepCatalog catalog = () -> List.of(StepDefaults.of(STEP));
    return Candor.builder()
        .discovery(Discovery.none())
        .use(LlmBackend.class, backend)
        .use(StepCatalog.class, catalog)
        .use(LlmListener.class, events::add);
  }

  @Test
  void what_a_run_asked_is_told_and_stands_in_the_ledger_after_a_new_start(@TempDir Path home)
      throws Exception {
    try (Candor candor = runtime(FakeLlmBackend.answering("9")).home(home).build()) {
      LlmRun run = new LlmRun("run-7", "app-3");
      assertInstanceOf(Completion.class, candor.llm(run, Budget.calls(1)).ask(PROMPT));
    }
    assertTrue(events.stream().anyMatch(event -> event.kind() == LlmEvent.Kind.FINISHED));
    try (Candor candor = runtime(FakeLlmBackend.answering("9")).home(home).build()) {
      assertEquals(1, candor.ledger().find(LedgerQuery.ALL.application("app-3")).size());
    }
  }

  @Test
  void spans_go_to_the_telemetry_that_was_given() throws Exception {
    InMemorySpanExporter exporter = InMemorySpanExporter.create();
    SdkTracerProvider spans =
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
    CandorBuilder traced =
        runtime(FakeLlmBackend.answering("9"))
            .use(OpenTelemetry.class, OpenTelemetrySdk.builder().setTracerProvider(spans).build());
    try (Candor candor = traced.build()) {
      candor.llm(Budget.calls(1)).ask(PROMPT);
    }
    assertEquals(
        List.of("chat", "step grade"),
        exporter.getFinishedSpanItems().stream().map(SpanData::getName).toList());
  }

  @Test
  void a_step_that_no_catalog_offers_is_an_error() {
    try (Candor candor = runtime(FakeLlmBackend.answering("9")).build()) {
      Prompt other = Prompt.of(new Step("other", Tier.LOW), "", "?");
      assertThrows(ConfigurationException.class, () -> candor.llm(Budget.calls(1)).ask(other));
    }
  }

  @Test
  void the_order_names_backends_that_are_there() throws Exception {
    CandorBuilder order =
        runtime(FakeLlmBackend.answering("9")).setting("candor.llm.order", "given");
    try (Candor candor = order.build()) {
      assertEquals(List.of(1), candor.llmBackends().stream().map(BackendStatus::position).toList());
      assertInstanceOf(Completion.class, candor.llm(Budget.calls(1)).ask(PROMPT));
    }
    try (Candor candor =
        runtime(FakeLlmBackend.answering("9")).setting("candor.llm.order", "x").build()) {
      ConfigurationException e =
          assertThrows(ConfigurationException.class, () -> candor.llm(Budget.calls(1)));
      assertTrue(e.getMessage().contains("'x', which is not there"), e.getMessage());
    }
  }
}
