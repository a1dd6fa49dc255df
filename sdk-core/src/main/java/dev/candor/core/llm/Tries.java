package dev.candor.core.llm;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call as a bounded number of tries, all of them within one deadline. Thread-safe. */
final class Tries {

  private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);

  private final LlmBackend backend;
  private final int most;
  private final Clock clock;
  private final Pause pause;

  Tries(LlmBackend backend, int most, Clock clock, Pause pause) {
    this.backend = backend;
    this.most = most;
    this.clock = clock;
    this.pause = pause;
  }

  LlmResult ask(Prompt prompt, Meter meter) throws InterruptedException {
    LlmFailure refusal = refusal(prompt);
    if (refusal != null) {
      return refusal;
    }
    Instant deadline = clock.instant().plus(prompt.timeout());
    Usage used = Usage.NONE;
    LlmResult last = failure(Kind.TIMEOUT, "No time was left to ask");
    for (int attempt = 1; attempt <= most; attempt++) {
      Duration left = Duration.between(clock.instant(), deadline);
      if (left.isNegative() || left.isZero()) {
        break;
      }
      if (!meter.reserve()) {
        return charged(failure(Kind.OVER_BUDGET, budgetDetail(attempt, last)), used);
      }
      last = once(prompt.within(left), meter);
      used = used.plus(last.usage());
      Duration wait = waitAfter(last, attempt);
      if (wait == null || !clock.instant().plus(wait).isBefore(deadline)) {
        break;
      }
      pause.rest(wait);
    }
    return charged(last, used);
  }

  /** What the backend does not claim to do is not asked of it. */
  private @Nullable LlmFailure refusal(Prompt prompt) {
    if (backend instanceof NoBackend none) {
      return none.complete(prompt);
    }
    LlmCapabilities can = backend.capabilities();
    if (prompt.schema() != null && !can.schema()) {
      return failure(Kind.UNSUPPORTED, "It does not hold answers to a schema");
    }
    if (!prompt.tools().isEmpty() && !can.tools()) {
      return failure(Kind.UNSUPPORTED, "Its model may not use tools");
    }
    if (prompt.length() > can.maxPromptChars()) {
      String most = " characters, more than " + can.maxPromptChars();
      return failure(Kind.TOO_LONG, "The prompt has " + prompt.length() + most);
    }
    return null;
  }

  private LlmResult once(Prompt prompt, Meter meter) throws InterruptedException {
    Instant start = clock.instant();
    LlmResult result = null;
    try {
      result = checked(backend.complete(prompt));
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("The backend '{}' threw", backend.name(), e);
      String detail = "The backend threw " + e.getClass().getName();
      result = new LlmFailure(Kind.CRASHED, backend.name(), detail, null, unknown());
    } finally {
      // an interrupted try was made too, and nobody knows what it cost
      LlmResult ended =
          result == null
              ? new LlmFailure(Kind.CANCELLED, backend.name(), "Interrupted", null, unknown())
              : result;
      Duration took = Duration.between(start, clock.instant());
      meter.settle(entry(prompt, ended, start, took));
    }
    return result;
  }

  private static Usage unknown() {
    return new Usage(1, 0, 0, null);
  }

  private LlmResult checked(@Nullable LlmResult result) {
    if (result == null) {
      return new LlmFailure(
          Kind.CRASHED, backend.name(), "The backend gave nothing", null, unknown());
    }
    if (result instanceof Completion answer && answer.text().isBlank()) {
      return new LlmFailure(
          Kind.EMPTY, backend.name(), "The answer is empty", null, answer.usage());
    }
    return result;
  }

  private static LlmCall entry(Prompt prompt, LlmResult result, Instant start, Duration took) {
    String step = prompt.step().name();
    if (result instanceof Completion answer) {
      return new LlmCall(step, answer.backend(), answer.model(), answer.usage(), start, took, null);
    }
    LlmFailure failure = (LlmFailure) result;
    String model = prompt.model() == null ? "" : prompt.model();
    return new LlmCall(
        step, failure.backend(), model, failure.usage(), start, took, failure.kind());
  }

  /** How long to wait before the next try, or null when there is to be none. */
  private @Nullable Duration waitAfter(LlmResult result, int attempt) {
    if (!(result instanceof LlmFailure failure) || !failure.kind().retryable() || attempt >= most) {
      return null;
    }
    Duration asked = failure.retryAfter();
    Duration own = FIRST_WAIT.multipliedBy(1L << (attempt - 1));
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }

  private static LlmResult charged(LlmResult result, Usage used) {
    if (result instanceof Completion answer) {
      return new Completion(answer.text(), answer.backend(), answer.model(), used);
    }
    LlmFailure failure = (LlmFailure) result;
    return new LlmFailure(
        failure.kind(), failure.backend(), failure.detail(), failure.retryAfter(), used);
  }

  private static String budgetDetail(int attempt, LlmResult last) {
    return attempt > 1 && last instanceof LlmFailure failure
        ? "The budget allows no further try after: " + failure.detail()
        : "The budget allows no further call";
  }

  private LlmFailure failure(Kind kind, String detail) {
    return new LlmFailure(kind, backend.name(), detail, null, Usage.NONE);
  }
}
