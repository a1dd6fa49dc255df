package dev.candor.core.internal.trace;

import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.work.TaskId;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes spans: a run, an operation in it, a step that asks, each try of it. Without an SDK of
 * OpenTelemetry all of it does nothing. Thread-safe.
 */
public final class Tracing {

  /** The name under which spans are made. */
  public static final String SCOPE = "dev.candor";

  private final Supplier<OpenTelemetry> telemetry;
  private final boolean content;

  private Tracing(Supplier<OpenTelemetry> telemetry, boolean content) {
    this.telemetry = telemetry;
    this.content = content;
  }

  /** Hands out what was given to a runtime. */
  public interface Given {
    /**
     * What implements a type.
     *
     * @param <T> the type
     * @param type its class
     * @return may be empty
     */
    <T> List<T> all(Class<T> type);
  }

  /**
   * Spans of what was given, else of what the process registered, whenever it does.
   *
   * @param given hands out an {@link OpenTelemetry}, if there is one
   * @param content whether questions and answers stand in spans
   * @return never null
   */
  public static Tracing of(Given given, boolean content) {
    Optional<OpenTelemetry> own = given.all(OpenTelemetry.class).stream().findFirst();
    return own.map(one -> new Tracing(() -> one, content)).orElseGet(() -> ofTheProcess(content));
  }

  /**
   * Spans of what the process registered, whenever it does.
   *
   * @param content whether questions and answers stand in spans
   * @return never null
   */
  public static Tracing ofTheProcess(boolean content) {
    return new Tracing(GlobalOpenTelemetry::getOrNoop, content);
  }

  /** Where a thread stands, to go on from there on another thread. Immutable. */
  public static final class Place {

    /** Below nothing. */
    public static final Place NOWHERE = new Place(Context.root());

    private final Context context;

    private Place(Context context) {
      this.context = context;
    }

    /**
     * Where this thread stands.
     *
     * @return the place
     */
    public static Place here() {
      return new Place(Context.current());
    }

    /** Here, unless this thread stands nowhere. */
    private Context orHere() {
      Context here = Context.current();
      return Span.fromContext(here).getSpanContext().isValid() ? here : context;
    }
  }

  private Tracer tracer() {
    return telemetry.get().getTracer(SCOPE);
  }

  private SpanBuilder span(String name, Context parent) {
    return tracer().spanBuilder(name).setParent(parent);
  }

  /**
   * A run begins on this thread.
   *
   * @param run what calls belong to
   * @return to be ended on this thread
   */
  public OpenSpan run(LlmRun run) {
    return new OpenSpan(Keys.of(span("run", Context.current()), run).startSpan());
  }

  /**
   * The run of a task begins on this thread.
   *
   * @param id of the task
   * @return to be ended on this thread
   */
  public OpenSpan run(TaskId id) {
    SpanBuilder span = span("run", Context.current());
    return new OpenSpan(span.setAttribute(Keys.RUN, id.value()).startSpan());
  }

  /**
   * An operation begins on this thread, below what is open on it.
   *
   * @param name of the operation
   * @param from where to go on when this thread stands nowhere
   * @return to be ended on this thread
   */
  public OpenSpan operation(String name, Place from) {
    SpanBuilder span = span("operation " + name, from.orHere());
    return new OpenSpan(span.setAttribute(Keys.OPERATION, name).startSpan());
  }

  /**
   * A step begins to ask on this thread.
   *
   * @param step that asks
   * @param run it belongs to
   * @param from where to go on when this thread stands nowhere
   * @return to be ended on this thread
   */
  public OpenSpan step(Step step, LlmRun run, Place from) {
    SpanBuilder span = span("step " + step.name(), from.orHere());
    span.setAttribute(Keys.STEP, step.name()).setAttribute(Keys.TIER, step.tier().code());
    return new OpenSpan(Keys.of(span, run).startSpan());
  }

  /**
   * A try begins on this thread, below its step.
   *
   * @param attempt which it is, and why
   * @param prompt what is sent
   * @param backend it is sent to
   * @param model that is asked, as far as it is known; may be empty
   * @return to be ended on this thread
   */
  public TrySpan attempt(LlmCall.Attempt attempt, Prompt prompt, String backend, String model) {
    String name = model.isEmpty() ? TrySpan.CHAT : TrySpan.CHAT + " " + model;
    Span span = span(name, Context.current()).setSpanKind(SpanKind.CLIENT).startSpan();
    TrySpan begun = new TrySpan(span, content);
    begun.asked(attempt, prompt, backend, model);
    return begun;
  }
}
