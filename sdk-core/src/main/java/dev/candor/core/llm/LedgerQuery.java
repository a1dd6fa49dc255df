package dev.candor.core.llm;

import dev.candor.core.prompt.LlmCall;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger are wanted. What is null does not matter.
 *
 * @param run id of the run
 * @param application id of the application
 * @param step name of the step
 * @param backend name of the backend
 * @param model name of the model, as the backend reports it
 * @param day of the start, UTC
 */
public record LedgerQuery(
    @Nullable String run,
    @Nullable String application,
    @Nullable String step,
    @Nullable String backend,
    @Nullable String model,
    @Nullable LocalDate day) {

  /** Everything. */
  public static final LedgerQuery ALL = new LedgerQuery(null, null, null, null, null, null);

  /**
   * Of one run alone.
   *
   * @param id of the run
   * @return a changed copy
   */
  public LedgerQuery run(String id) {
    return new LedgerQuery(id, application, step, backend, model, day);
  }

  /**
   * Of one application alone.
   *
   * @param id of the application
   * @return a changed copy
   */
  public LedgerQuery application(String id) {
    return new LedgerQuery(run, id, step, backend, model, day);
  }

  /**
   * Of one step alone.
   *
   * @param name of the step
   * @return a changed copy
   */
  public LedgerQuery step(String name) {
    return new LedgerQuery(run, application, name, backend, model, day);
  }

  /**
   * Of one backend alone.
   *
   * @param name of the backend
   * @return a changed copy
   */
  public LedgerQuery backend(String name) {
    return new LedgerQuery(run, application, step, name, model, day);
  }

  /**
   * Of one model alone.
   *
   * @param name of the model
   * @return a changed copy
   */
  public LedgerQuery model(String name) {
    return new LedgerQuery(run, application, step, backend, name, day);
  }

  /**
   * Of one day alone.
   *
   * @param utc the day
   * @return a changed copy
   */
  public LedgerQuery day(LocalDate utc) {
    return new LedgerQuery(run, application, step, backend, model, utc);
  }

  boolean fits(LlmCall call) {
    return fits(run, call.run().id())
        && fits(application, call.run().application())
        && fits(step, call.step())
        && fits(backend, call.backend())
        && fits(model, call.model())
        && (day == null || day.equals(LocalDate.ofInstant(call.startedAt(), ZoneOffset.UTC)));
  }

  private static boolean fits(@Nullable String wanted, @Nullable String value) {
    return wanted == null || wanted.equals(value);
  }
}
