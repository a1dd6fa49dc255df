package dev.candor.core.llm;

import dev.candor.core.guard.Deadline;
import dev.candor.core.guard.Policy;
import dev.candor.core.guard.Sleeper;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.AnswerCheck;
import dev.candor.core.spi.llm.LlmEvent;
import dev.candor.core.spi.llm.MeteredLlm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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
 *   <li>{@code step.<step>.tier|model|timeout|retries|fallback|reasks}: of one step; {@code
 *       model.<tier>} and {@code retries}: of all
 *   <li>{@code budget.total|run|application|day|provider.<backend>} with {@code .max-calls}, {@code
 *       .max-cost-usd}, {@code .max-tokens} and {@code .action}: warn, skip or refuse (default)
 *   <li>{@code <backend>.calls-per-minute}: default no limit
 *   <li>{@code breaker.failures} (default 5) in a row, after which a backend is left alone for
 *       {@code breaker.rest} (default 30s)
 *   <li>{@code price.<model>.input|output|cache-read|cache-write}: US dollars for a million tokens
 *   <li>{@code alerts.window}: one alert of a kind and subject in so much time (default 5m)
 * </ul>
 */
public final class Gateway implements MeteredLlm {

  private static final int FAILURES = 5;
  private static final Duration REST = Duration.ofSeconds(30);
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Desk desk;
  private final List<Line> lines;
  private final AtomicLong numbers;
  private final Call.View view;

  /**
   * A gateway.
   *
   * @param parts what it is made of
   * @throws dev.candor.core.error.ConfigurationException when a setting has another form, or names
   *     a step that is not registered
   */
  public Gateway(GatewayParts parts) {
    this(parts, Sleeper.SYSTEM);
  }

  Gateway(GatewayParts parts, Sleeper sleeper) {
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
            parts.clock());
    this.lines =
        parts.backends().stream()
            .map(one -> new Line(one, policy(settings, one.name()), desk, sleeper))
            .toList();
    this.numbers = new AtomicLong();
    this.view = new Call.View(LlmRun.NONE, List.of(), List.of(new Tally()), StepChange.NONE);
  }

  private Gateway(Gateway outer, Call.View view) {
    this.desk = outer.desk;
    this.lines = outer.lines;
    this.numbers = outer.numbers;
    this.view = view;
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
    List<Account> accounts = new ArrayList<>(view.accounts());
    accounts.add(new Account("run " + run.id(), Limit.of(budget), Usage.NONE));
    accounts.add(desk.budgets().ofRun(run));
    List<Tally> tallies = Stream.concat(view.tallies().stream(), Stream.of(new Tally())).toList();
    return new Gateway(this, new Call.View(run, accounts, tallies, view.change()));
  }

  /**
   * A view for some calls: what is changed here goes before settings.
   *
   * @param change in place of the view's own
   * @return a model that asks otherwise, and counts as this one
   */
  public Gateway with(StepChange change) {
    return new Gateway(this, new Call.View(view.run(), view.accounts(), view.tallies(), change));
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
    return lines.stream().map(Line::name).toList();
  }

  /**
   * Every try that was made.
   *
   * @return as durable as its store
   */
  public Ledger ledger() {
    return desk.ledger();
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
    Prompt applied = settings.apply(prompt);
    Deadline deadline = Deadline.after(applied.timeout(), desk.clock());
    String id = desk.clock().millis() + "-" + numbers.incrementAndGet();
    Call call = new Call(id, new Call.Asked(applied, settings, check), view, deadline);
    LlmResult last = lines.get(0).ask(call);
    for (Line next : lines.subList(1, lines.size())) {
      String why = reason(last);
      if (why == null || !settings.fallback() || deadline.hasPassed()) {
        break;
      }
      desk.bell().ring(LlmEvent.Kind.FELL_BACK, next.name(), call.step(), "Asked after " + why);
      call.next(LlmCall.Cause.FALLBACK, why);
      last = after(why, next.ask(call));
    }
    return charged(last, call.used());
  }

  /** Why the next backend is to be asked, or null when it is not. */
  private static @Nullable String reason(LlmResult result) {
    if (!(result instanceof LlmFailure failure)) {
      return null;
    }
    boolean end =
        switch (failure.kind()) {
          case CANCELLED, NO_MODEL -> true;
          default -> false;
        };
    return end ? null : failure.backend() + ": " + failure.kind().name();
  }

  private static LlmResult after(String why, LlmResult result) {
    return result instanceof LlmFailure failure
        ? new LlmFailure(
            failure.kind(),
            failure.backend(),
            failure.detail() + " (asked after " + why + ")",
            failure.retryAfter(),
            failure.usage())
        : result;
  }

  private static LlmResult charged(LlmResult result, Usage used) {
    if (result instanceof Completion answer) {
      return new Completion(answer.text(), answer.backend(), answer.model(), used);
    }
    LlmFailure failure = (LlmFailure) result;
    return new LlmFailure(
        failure.kind(), failure.backend(), failure.detail(), failure.retryAfter(), used);
  }

  @Override
  public Usage usage() {
    return own().used();
  }

  @Override
  public List<LlmCall> calls() {
    return own().calls();
  }

  private Tally own() {
    return view.tallies().get(view.tallies().size() - 1);
  }
}
