package dev.candor.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.internal.trace.Tracing;
import dev.candor.core.llm.Bench.Named;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Usage;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spans of what models are asked, as an exporter sees them. */
final class TraceTest {

  private static final LlmRun RUN = new LlmRun("run-1", "app-1");
  private static final Prompt PROMPT = Bench.PROMPT.saying("secret rules", "a secret question");

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final Bench bench = new Bench();
  private final Named answering =
      new Named(
          "good",
          prompt ->
              new Completion(
                  "a secret answer",
                  "",
                  "claude-sonnet-5-5",
                  new Usage(1, 1000, 500, new Usage.Cached(200, 100), null)));

  @AfterEach
  void close() {
    sdk.close();
  }

  private Tracing tracing(boolean content) {
    return Tracing.of(
        new Tracing.Given() {
          @Override
          public <T> List<T> all(Class<T> type) {
            return type.equals(OpenTelemetry.class) ? List.of(type.cast(sdk)) : List.of();
          }
        },
        content);
  }

  private Gateway gateway(boolean content, Named... backends) {
    return bench.gateway(
        tracing(content), StepDefaults.of(Bench.STEP), Map.of("candor.llm.retries", "1"), backends);
  }

  private SpanData span(String name) {
    return spans(name).get(0);
  }

  private List<SpanData> spans(String name) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .toList();
  }

  private static Object value(SpanData span, String key) {
    return span.getAttributes().asMap().entrySet().stream()
        .filter(one -> one.getKey().getKey().equals(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("nothing");
  }

  private static void assertBelow(SpanData child, SpanData parent) {
    assertEquals(parent.getSpanId(), child.getParentSpanId(), child.getName());
    assertEquals(parent.getTraceId(), child.getTraceId());
  }

  @Test
  void a_run_has_operations_these_have_steps_and_these_have_tries() throws Exception {
    Named broken = new Named("broken", Bench.fails(Kind.OVERLOADED));
    Gateway gateway = gateway(false, broken, answering).within(RUN, Budget.calls(9));
    gateway.traced(() -> gateway.operation("tailor-cv", () -> gateway.ask(PROMPT)));
    SpanData run = span("run");
    assertFalse(run.getParentSpanContext().isValid());
    assertEquals("run-1", value(run, "candor.run.id"));
    assertEquals("app-1", value(run, "candor.application.id"));
    SpanData operation = span("operation tailor-cv");
    assertBelow(operation, run);
    SpanData step = span("step tailor");
    assertBelow(step, operation);
    assertEquals("middle", value(step, "candor.tier"));
    List<SpanData> tries = spans("chat");
    tries.forEach(one -> assertBelow(one, step));
    assertEquals(List.of("first", "retry", "fallback"), causes(tries));
    assertEquals(StatusCode.ERROR, tries.get(0).getStatus().getStatusCode());
    assertEquals("OVERLOADED", value(tries.get(0), "error.type"));
    assertEquals("broken: OVERLOADED", value(tries.get(2), "candor.attempt.reason"));
    assertEquals(StatusCode.UNSET, tries.get(2).getStatus().getStatusCode());
    assertEquals(6, exporter.getFinishedSpanItems().size());
  }

  private static List<Object> causes(List<SpanData> spans) {
    return spans.stream().map(one -> value(one, "candor.attempt.cause")).toList();
  }

  @Test
  void a_try_tells_what_the_conventions_for_generative_models_ask_for() throws Exception {
    Gateway gateway =
        bench
            .gateway(
                tracing(false),
                StepDefaults.of(Bench.STEP),
                Map.of("candor.llm.model.middle", "claude-sonnet-5-5"),
                answering.streaming())
            .within(RUN, Budget.calls(9));
    gateway.ask(PROMPT);
    SpanData tried = span("chat claude-sonnet-5-5");
    assertEquals(SpanKind.CLIENT, tried.getKind());
    assertEquals("chat", value(tried, "gen_ai.operation.name"));
    assertEquals("good", value(tried, "gen_ai.provider.name"));
    assertEquals("claude-sonnet-5-5", value(tried, "gen_ai.request.model"));
    assertEquals("claude-sonnet-5-5", value(tried, "gen_ai.response.model"));
    assertEquals(1000L, value(tried, "gen_ai.usage.input_tokens"));
    assertEquals(500L, value(tried, "gen_ai.usage.output_tokens"));
    assertEquals(200L, value(tried, "gen_ai.usage.cache_read.input_tokens"));
    assertEquals(100L, value(tried, "gen_ai.usage.cache_creation.input_tokens"));
    assertEquals("text", value(tried, "gen_ai.output.type"));
    double cost = tried.getAttributes().get(AttributeKey.doubleKey("candor.cost.usd"));
    assertEquals(0.00667, cost, 1e-9, "700 at 2, 200 at 0.10, 100 at 2.50, 500 at 10 dollars");
    assertEquals(gateway.calls().get(0).id(), value(tried, "candor.call.id"));
    assertEquals(
        List.of("first token"), tried.getEvents().stream().map(event -> event.getName()).toList());
  }

  @Test
  void questions_and_answers_stand_in_spans_only_where_a_setting_wants_them() throws Exception {
    gateway(false, answering).ask(PROMPT);
    assertFalse(exporter.getFinishedSpanItems().toString().contains("secret"));
    exporter.reset();
    gateway(true, answering).ask(PROMPT);
    SpanData tried = span("chat");
    assertEquals(
        "[{\"type\":\"text\",\"content\":\"secret rules\"}]",
        value(tried, "gen_ai.system_instructions"));
    assertEquals(
        "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"a secret question\"}]}]",
        value(tried, "gen_ai.input.messages"));
    assertTrue(value(tried, "gen_ai.output.messages").toString().contains("a secret answer"));
  }

  @Test
  void it_stands_below_a_span_of_the_application() throws Exception {
    Span outer = sdk.getTracer("host").spanBuilder("request").startSpan();
    try (Scope scope = outer.makeCurrent()) {
      assertNotEquals(Scope.noop(), scope);
      gateway(false, answering).ask(PROMPT);
    }
    assertEquals(outer.getSpanContext().getSpanId(), span("step tailor").getParentSpanId());
  }

  @Test
  void a_gateway_made_inside_a_span_does_not_stay_below_it() throws Exception {
    Span outer = sdk.getTracer("host").spanBuilder("first request").startSpan();
    Gateway gateway;
    try (Scope scope = outer.makeCurrent()) {
      assertNotEquals(Scope.noop(), scope);
      gateway = gateway(false, answering);
    }
    gateway.ask(PROMPT);
    assertFalse(span("step tailor").getParentSpanContext().isValid());
  }

  @Test
  void on_another_thread_it_stands_where_its_view_was_made() throws Exception {
    Gateway gateway = gateway(false, answering);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      gateway.operation(
          "bulk",
          () -> {
            Gateway run = gateway.within(RUN, Budget.calls(9));
            for (Future<LlmResult> one :
                List.of(
                    threads.submit(() -> run.ask(PROMPT)), threads.submit(() -> run.ask(PROMPT)))) {
              assertInstanceOf(Completion.class, one.get(60, TimeUnit.SECONDS));
            }
            return "done";
          });
    } finally {
      threads.shutdownNow();
    }
    assertEquals(2, spans("step tailor").size());
    spans("step tailor").forEach(step -> assertBelow(step, span("operation bulk")));
  }

  @Test
  void what_the_work_throws_comes_out_and_the_span_says_its_class_and_no_more() {
    Gateway gateway = gateway(false, answering);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                gateway.operation(
                    "tailor-cv",
                    () -> {
                      throw new IllegalStateException("a secret");
                    }));
    assertEquals("a secret", thrown.getMessage());
    SpanData operation = span("operation tailor-cv");
    assertEquals("java.lang.IllegalStateException", value(operation, "error.type"));
    assertFalse(operation.toString().contains("a secret"));
    assertFalse(Span.current().getSpanContext().isValid(), "nothing stays open");
  }

  @Test
  void an_interrupted_try_has_a_span_too() {
    Named interrupted =
        new Named(
            "good",
            prompt -> {
              throw new InterruptedException();
            });
    assertThrows(InterruptedException.class, () -> gateway(false, interrupted).ask(PROMPT));
    assertEquals("CANCELLED", value(span("chat"), "error.type"));
    assertEquals(1, spans("step tailor").size());
  }

  @Test
  void without_an_sdk_everything_goes_on_as_ever() throws Exception {
    Gateway gateway = bench.gateway(Map.of(), answering);
    LlmResult result = gateway.traced(() -> gateway.operation("any", () -> gateway.ask(PROMPT)));
    assertInstanceOf(Completion.class, result);
    assertEquals(List.of(), exporter.getFinishedSpanItems());
  }
}
