package dev.candor.core.llm;

import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.MeteredLlm;
import java.time.Clock;
import java.util.List;

/**
 * What steps ask: one backend under the settings of steps, a budget, a deadline over all tries of a
 * call, and bounded retries of what may pass. Refuses what the backend does not claim to do, takes
 * an empty answer for a failure, and keeps a ledger of every try. Settings: {@code
 * candor.llm.max-calls} (default no limit), {@code candor.llm.max-cost-usd} (default no limit),
 * both over the life of this gateway; {@code candor.llm.max-tries} (default 3). Thread-safe.
 */
public final class Gateway implements MeteredLlm {

  private final Tries tries;
  private final SettingReader settings;
  private final Meter meter;

  /**
   * The gateway to a backend.
   *
   * @param backend answers; {@link NoBackend} when there is no model
   * @param settings of steps and limits
   * @param clock tells deadlines and durations
   * @throws dev.candor.core.error.ConfigurationException when a limit has another form
   */
  public Gateway(LlmBackend backend, SettingReader settings, Clock clock) {
    this(backend, settings, clock, Pause.SLEEP);
  }

  Gateway(LlmBackend backend, SettingReader settings, Clock clock, Pause pause) {
    this(
        new Tries(backend, Limits.tries(settings), clock, pause),
        settings,
        new Meter(Limits.budget(settings), null));
  }

  private Gateway(Tries tries, SettingReader settings, Meter meter) {
    this.tries = tries;
    this.settings = settings;
    this.meter = meter;
  }

  /**
   * A view for one run: the same backend and limits, and a budget of its own besides. Calls over
   * the view count here too.
   *
   * @param budget of the run
   * @return a model that tells what the run used
   */
  public MeteredLlm within(Budget budget) {
    return new Gateway(tries, settings, new Meter(budget, meter));
  }

  @Override
  public LlmResult ask(Prompt prompt) throws InterruptedException {
    return tries.ask(StepSettings.of(prompt.step(), settings).apply(prompt), meter);
  }

  @Override
  public Usage usage() {
    return meter.used();
  }

  @Override
  public List<LlmCall> calls() {
    return meter.calls();
  }
}
