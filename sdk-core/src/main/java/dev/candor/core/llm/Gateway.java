package dev.candor.core.llm;

import dev.candor.core.ask.MaskedLlm;
import dev.candor.core.ask.Personal;
import dev.candor.core.guard.Deadline;
import dev.candor.core.guard.Policy;
import dev.candor.core.guard.Sleeper;
import dev.candor.core.internal.trace.OpenSpan;
import dev.candor.core.internal.trace.Tracing;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.AnswerCheck;
import dev.candor.core.spi.llm.Llm;
import dev.candor.core.spi.llm.LlmListener;
import dev.candor.core.spi.llm.MeteredLlm;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The one way to a model. Every call goes through step settings, budget, rate limit, circuit
 * breaker, backend, check of the answer and ledger; what may pass is tried again, an answer that
 * does not hold is asked again, and where a backend does not answer the next one is asked. One
 * deadline covers all of it. Thread-safe.
 *
 * <p>Settings, all below {@code candor.llm.}:
 *
 * <ul>
 *   <li>{@code step.<step>.tier|model|timeout|retries|fallback|reasks|mask}: of one step; {@code
 *       model.<tier>} and {@code retries}: of all
 *   <li>{@code mask}, or {@code step.<step>.mask}: whether personal details are masked before a
 *       model. Without it they are where a view is {@linkplain #about about} a person; {@code true}
 *       refuses calls of other views, {@code false} sends details as they are
 *   <li>{@code budget.total|run|application|day|provider.<backend>} with {@code .max-calls}, {@code
 *       .max-cost-usd}, {@code .max-tokens} and {@code .action}: warn, skip or refuse (default). A
 *       try is reserved before it: its prompt, and an answer as long as the longest so far, of 500
 *       tokens at least
 *   <li>{@code <backend>.calls-per-minute}: default no limit
 *   <li>{@code breaker.failures} (default 5) in a row, after which a backend is left alone for
 *       {@code breaker.rest} (default 30s)
 *   <li>{@code price.<model>.input|output|cache-read|cache-write}: US dollars for a million tokens
 *   <li>{@code trace.content}: whether questions and answers, as they are sent, stand in spans;
 *       default false
 *   <li>{@code alerts.window}: one alert of a kind and subject in so much time (default 5m)
 * </ul>
 */
public final class Gateway implements MeteredLlm {

  private static final int FAILURES = 5;
  private static final Duration REST = Duration.ofSeconds(30);
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final String UNKNOWN_PERSON =
      "Settings want personal details masked, and nobody said which there are, so nothing was"
          + " asked";
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Desk desk;
  private final Route route;
  private final AtomicLong numbers;
  private final View view;
  private final @Nullable Llm masked;

  /**
   * A gateway.
   *
   * @param parts what it is made of
   * @throws dev.candor.core.error.ConfigurationException when a setting has another form, or names
   *     a step that is not registered
   */
  public Gateway(GatewayParts parts) {
    this(parts, Tracing.ofTheProcess(traceContent(parts.settings())));
  }

  /**
   * A gateway whose spans go elsewhere than to what the process registered.
   *
   * @param parts what it is made of
   * @param tracing makes spans
   * @throws dev.candor.core.error.ConfigurationException when a setting has another form, or names
   *     a step that is not registered
   */
  public Gateway(GatewayParts parts, Tracing tracing) {
    this(parts, tracing, Sleeper.SYSTEM);
  }

  Gateway(GatewayParts parts, Tracing tracing, Sleeper sleeper) {
    SettingReader settings = parts.settings();
    List<String> names = parts.backends().stream().map(one -> one.name()).toList();
    Duration window = settings.duration("candor.llm.alerts.window").orElse(WINDOW);
    this.desk =
        new Desk(
            Steps.read(parts.steps(), settings),
            new Budgets(settings, parts.ledger(), names, parts.clock()),
            new Prices(settings, parts.clock()),
            parts.ledger(),
            new Bell(parts.listeners(), window, parts.clock()),
            tracing,
            parts.clock());
    this.route =
        new Route(
            parts.backends().stream()
                .map(one -> new Line(one, policy(settings, one.name()), desk, sleeper))
                .toList(),
            desk);
    this.numbers = new AtomicLong();
    this.view = View.outermost();
    this.masked = null;
  }

  private Gateway(Gateway outer, View view) {
    this.desk = outer.desk;
    this.route = outer.route;
    this.numbers = outer.numbers;
    this.view = view;
    Personal personal = view.personal();
    this.masked = personal == null ? null : new MaskedLlm(new Unmasked(this), personal);
  }

  /**
   * Whether questions and answers stand in spans.
   *
   * @param settings with {@code candor.llm.trace.content}
   * @return default false
   */
  public static boolean traceContent(SettingReader settings) {
    return settings.flag("candor.llm.trace.content").orElse(false);
  }

  private static Policy policy(SettingReader settings, String backend) {
    int failures =
        settings.value("candor.llm.breaker.failures", "1 to 1000", Gateway::small).orElse(FAILURES);
    Duration rest = settings.duration("candor.llm.breaker.rest").orElse(REST);
    Policy policy = Policy.within(rest).with(new Policy.Trip(failures, rest));
    return settings
        .value("candor.llm." + backend + ".calls-per-minute", "1 to 1000", Gateway::small)
        .map(most -> policy.with(new Policy.Rate(Duration.ofNanos(MINUTE / most), 1)))
        .orElse(policy);
  }

  private static int small(String text) {
    int number = Integer.parseInt(text);
    if (number < 1 || number > 1000) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  /**
   * A view for one run: the same backends and limits, and a budget of its own besides. Calls over
   * the view count here too.
   *
   * @param run what the ledger calls it
   * @param budget of the run
   * @return a model that tells what the run used
   */
  public Gateway within(LlmRun run, Budget budget) {
    Account own = new Account("run " + run.id(), Limit.of(budget), Usage.NONE);
    return new Gateway(this, view.of(run, List.of(own, desk.budgets().ofRun(run))));
  }

  /**
   * A view for some calls: what is changed here goes before settings.
   *
   * @param change in place of the view's own
   * @return a model that asks otherwise, and counts as this one
   */
  public Gateway with(StepChange change) {
    return new Gateway(this, view.with(change));
  }

  /**
   * A view for some calls, which are told to a listener of their own.
   *
   * @param listener told besides those that are told of all calls
   * @return a model that counts as this one
   */
  public Gateway telling(LlmListener listener) {
    return new Gateway(this, view.with(listener));
  }

  /**
   * A view for calls about a person: unless settings say otherwise, placeholders leave in place of
   * what tells who it is, and the details are put back into the answer. See {@link MaskedLlm}.
   *
   * @param personal what is masked; empty when the calls are about nobody
   * @return a model that counts as this one
   */
  public Gateway about(Personal personal) {
    return new Gateway(this, view.about(personal));
  }

  /**
   * Does a run: the spans of what is asked in it stand below one of the run. Without OpenTelemetry
   * it is the work alone.
   *
   * @param <T> its result
   * @param <E> what it throws
   * @param work on this thread
   * @return the result of the work
   * @throws E what the work throws
   * @throws InterruptedException when the thread was interrupted
   */
  public <T, E extends Exception> T traced(Work<T, E> work) throws E, InterruptedException {
    return inside(desk.tracing().run(view.run()), work);
  }

  /**
   * Does an operation: the spans of what is asked in it stand below one of its name, and that below
   * what is open on this thread.
   *
   * @param <T> its result
   * @param <E> what it throws
   * @param name such as "tailor"
   * @param work on this thread
   * @return the result of the work
   * @throws E what the work throws
   * @throws InterruptedException when the thread was interrupted
   */
  public <T, E extends Exception> T operation(String name, Work<T, E> work)
      throws E, InterruptedException {
    return inside(desk.tracing().operation(name, view.place()), work);
  }

  private static <T, E extends Exception> T inside(OpenSpan span, Work<T, E> work)
      throws E, InterruptedException {
    try (span) {
      try {
        return work.run();
      } catch (Exception e) {
        span.failed(e.getClass().getName());
        throw e;
      }
    }
  }

  /**
   * What is done below a span.
   *
   * @param <T> its result
   * @param <E> what it throws
   */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    /**
     * Does it.
     *
     * @return the result
     * @throws E when it fails
     * @throws InterruptedException when the thread was interrupted
     */
    T run() throws E, InterruptedException;
  }

  /**
   * The names of the steps that are registered.
   *
   * @return in order
   */
  public List<String> steps() {
    return desk.steps().names();
  }

  /**
   * The names of the backends.
   *
   * @return in the order in which they are asked
   */
  public List<String> backends() {
    return route.names();
  }

  /**
   * Every try that was made.
   *
   * @return as durable as its store
   */
  public Ledger ledger() {
    return desk.ledger();
  }

  /**
   * What a call will use if the first backend answers at once: for a look before many of them.
   * Nothing is asked and nothing reserved.
   *
   * @param prompt the question
   * @return tokens, by length of the prompt and of the longest answer so far, of 500 tokens at
   *     least; cost is null when the price of the model is not known
   * @throws dev.candor.core.error.ConfigurationException when the step is not registered
   */
  public Usage estimate(Prompt prompt) {
    return route.estimate(desk.steps().of(prompt.step(), view.change()).apply(prompt));
  }

  @Override
  public LlmResult ask(Prompt prompt) throws InterruptedException {
    return ask(prompt, AnswerCheck.NONE);
  }

  /**
   * Asks, and has the answer checked; what the check finds goes back to the model.
   *
   * @throws dev.candor.core.error.ConfigurationException when the step is not registered, or the
   *     price of its model has another form
   */
  @Override
  public LlmResult ask(Prompt prompt, AnswerCheck check) throws InterruptedException {
    StepSettings settings = desk.steps().of(prompt.step(), view.change());
    boolean mask = Objects.requireNonNullElse(settings.mask(), masked != null);
    if (!mask) {
      return asAsked(prompt, check);
    }
    return masked == null
        ? LlmFailure.of(LlmFailure.Kind.UNSUPPORTED, "masking", UNKNOWN_PERSON)
        : masked.ask(prompt, check);
  }

  /** What the masks call when they have done their work. */
  private record Unmasked(Gateway gateway) implements Llm {
    @Override
    public LlmResult ask(Prompt prompt) throws InterruptedException {
      return gateway.asAsked(prompt, AnswerCheck.NONE);
    }

    @Override
    public LlmResult ask(Prompt prompt, AnswerCheck check) throws InterruptedException {
      return gateway.asAsked(prompt, check);
    }
  }

  private LlmResult asAsked(Prompt prompt, AnswerCheck check) throws InterruptedException {
    StepSettings settings = desk.steps().of(prompt.step(), view.change());
    Prompt applied = settings.apply(prompt);
    Deadline deadline = Deadline.after(applied.timeout(), desk.clock());
    String id = desk.clock().millis() + "-" + numbers.incrementAndGet();
    return route.ask(new Call(id, new Call.Asked(applied, settings, check), view, deadline));
  }

  @Override
  public Usage usage() {
    return view.tally().used();
  }

  @Override
  public List<LlmCall> calls() {
    return view.tally().calls();
  }
}
