package dev.candor.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.RunReport;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spans of tasks, where the process registered OpenTelemetry. */
@Timeout(60)
final class TaskTraceTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SettableClock clock = SettableClock.create();

  @BeforeEach
  void register() {
    SdkTracerProvider spans =
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
    GlobalOpenTelemetry.resetForTest();
    GlobalOpenTelemetry.set(OpenTelemetrySdk.builder().setTracerProvider(spans).build());
  }

  @AfterEach
  void forget() {
    GlobalOpenTelemetry.resetForTest();
  }

  private record Sweep(CountDownLatch done) implements Operation {
    @Override
    public String name() {
      return "sweep";
    }

    @Override
    public String run(String payload, RunReport report) {
      done.countDown();
      if (payload.equals("\"dust\"")) {
        throw new IllegalArgumentException("private words");
      }
      return payload;
    }
  }

  private TaskId done(String payload) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    ExecutorService executor = Executors.newCachedThreadPool();
    TaskId id;
    try (TaskQueue queue = JdbcTaskQueue.inMemory(clock)) {
      id = queue.submit(Task.of("sweep", payload));
      try (Workers workers =
          Workers.builder(queue, executor, clock)
              .operation(new Sweep(done))
              .pollInterval(Duration.ofMillis(20))
              .start()) {
        assertTrue(done.await(30, TimeUnit.SECONDS), workers.toString());
      }
    } finally {
      executor.shutdown();
      assertTrue(executor.awaitTermination(20, TimeUnit.SECONDS));
    }
    return id;
  }

  @Test
  void a_task_is_a_run_with_its_operation_below_it() throws Exception {
    TaskId id = done("\"floor\"");
    List<SpanData> spans = exporter.getFinishedSpanItems();
    assertEquals(List.of("operation sweep", "run"), spans.stream().map(SpanData::getName).toList());
    SpanData run = spans.get(1);
    assertEquals(id.value(), run.getAttributes().get(AttributeKey.stringKey("candor.run.id")));
    assertEquals(run.getSpanId(), spans.get(0).getParentSpanId());
  }

  @Test
  void a_task_that_fails_says_the_class_of_its_failure_alone() throws Exception {
    done("\"dust\"");
    SpanData operation = exporter.getFinishedSpanItems().get(0);
    assertEquals(StatusCode.ERROR, operation.getStatus().getStatusCode());
    assertEquals("java.lang.IllegalArgumentException", operation.getStatus().getDescription());
    assertEquals(List.of(), operation.getEvents(), "no message, no stack");
  }
}
