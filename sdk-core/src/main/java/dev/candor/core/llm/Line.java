package dev.candor.core.llm;

import dev.candor.core.guard.Guard;
import dev.candor.core.guard.Policy;
import dev.candor.core.guard.RefusedException;
import dev.candor.core.guard.Sleeper;
import dev.candor.core.guard.Verdict;
import dev.candor.core.prompt.LlmCall.Cause;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.core.spi.llm.LlmEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One backend behind its budget, rate limit and breaker, which all calls to it share; tries again
 * what may pass, and asks again what does not hold. Thread-safe.
 */
final class Line {

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final LlmBackend backend;
  private final Desk desk;
  private final Try attempt;
  private final Guard<LlmResult> guard;

  Line(LlmBackend backend, Policy policy, Desk desk, Sleeper sleeper) {
    this.backend = backend;
    this.desk = desk;
    this.attempt = new Try(backend, desk);
    this.guard = new Guard<>(backend.name(), policy, Line::judge, desk.clock(), sleeper);
  }

  String name() {
    return backend.name();
  }

  /** What tells of the backend counts as its failure; what tells of the question does not. */
  private static Verdict judge(@Nullable LlmResult result, @Nullable Exception thrown) {
    if (!(result instanceof LlmFailure failure)) {
      return thrown == null ? Verdict.FINE : Verdict.FAILED;
    }
    boolean ours =
        switch (failure.kind()) {
          case RATE_LIMITED, OVERLOADED, TIMEOUT, CRASHED -> true;
          case NOT_INSTALLED, NOT_LOGGED_IN, CREDIT_OR_QUOTA -> true;
          default -> false;
        };
    return new Verdict(ours, failure.kind().retryable(), failure.retryAfter());
  }

  Usage estimate(Prompt prompt) {
    return attempt.estimate(Wording.forBackend(prompt, backend.capabilities()));
  }

  LlmResult ask(Call call) throws InterruptedException {
    LlmFailure refusal = refusal(call.prompt());
    if (refusal != null) {
      return refusal;
    }
    Prompt fitted = Wording.forBackend(call.prompt(), backend.capabilities());
    LlmResult result = tried(fitted, call);
    for (int i = 0; i < call.settings().reasks() && isBad(result); i++) {
      call.next(Cause.REASK, name() + ": BAD_ANSWER");
      result = tried(Wording.again(fitted, call.problems()), call);
    }
    return result;
  }

  private static boolean isBad(LlmResult result) {
    return result instanceof LlmFailure failure && failure.kind() == Kind.BAD_ANSWER;
  }

  /** What the backend does not claim to do is not asked of it. */
  private @Nullable LlmFailure refusal(Prompt prompt) throws InterruptedException {
    if (backend instanceof NoBackend none) {
      return none.complete(prompt);
    }
    LlmCapabilities can = backend.capabilities();
    if (!prompt.tools().isEmpty() && !can.tools()) {
      return failure(Kind.UNSUPPORTED, "Its model may not use tools", null);
    }
    if (prompt.length() > can.maxPromptChars()) {
      String most = " characters, more than " + can.maxPromptChars();
      return failure(Kind.TOO_LONG, "The prompt has " + prompt.length() + most, null);
    }
    return null;
  }

  private LlmResult tried(Prompt prompt, Call call) throws InterruptedException {
    Purse purse = call.purse(desk, name());
    Turns turns = new Turns(purse, attempt, prompt, call);
    LlmFailure broke = turns.reserve();
    if (broke != null) {
      return broke;
    }
    int most = call.settings().retries() + 1;
    Policy.Retries tries = new Policy.Retries(most, FIRST_WAIT, LONGEST_WAIT);
    try {
      return guard.call(call.deadline(), tries, turns::take);
    } catch (RefusedException e) {
      return turns.instead(refused(e, call));
    } finally {
      turns.release();
    }
  }

  private LlmFailure refused(RefusedException e, Call call) {
    Duration wait = e.retryAfter().orElse(null);
    String detail = String.valueOf(e.getMessage());
    return switch (e.reason()) {
      case RESTING -> {
        call.teller(desk.bell()).tell(LlmEvent.Kind.RESTING, name(), detail);
        yield failure(Kind.OVERLOADED, detail, wait);
      }
      case NO_TIME -> {
        if (wait != null) {
          call.teller(desk.bell()).tell(LlmEvent.Kind.RATE_EXHAUSTED, name(), detail);
        }
        yield failure(wait == null ? Kind.TIMEOUT : Kind.RATE_LIMITED, detail, wait);
      }
      case NOT_TRIED -> failure(Kind.OVER_BUDGET, detail, null);
    };
  }

  private LlmFailure failure(Kind kind, String detail, @Nullable Duration retryAfter) {
    return new LlmFailure(kind, name(), detail, retryAfter, Usage.NONE);
  }

  /** The tries of one question, each reserved before it begins. Used by one thread. */
  private static final class Turns {
    private final Purse purse;
    private final Try attempt;
    private final Prompt prompt;
    private final Call call;
    private @Nullable Estimate reserved;
    private @Nullable LlmResult last;
    private @Nullable LlmFailure broke;

    Turns(Purse purse, Try attempt, Prompt prompt, Call call) {
      this.purse = purse;
      this.attempt = attempt;
      this.prompt = prompt;
      this.call = call;
    }

    @Nullable LlmFailure reserve() {
      Estimate estimate = Estimate.of(attempt.estimate(prompt));
      broke = purse.reserve(estimate);
      reserved = broke == null ? estimate : null;
      return broke;
    }

    LlmResult take(Duration left) throws RefusedException, InterruptedException {
      if (reserved == null && reserve() != null) {
        throw RefusedException.notTried("The budget allows no further try");
      }
      Estimate estimate = reserved;
      reserved = null;
      if (estimate == null) {
        throw new IllegalStateException("nothing is reserved");
      }
      LlmResult result =
          attempt.make(prompt.within(left), call, used -> purse.settle(estimate, used));
      last = result;
      return result;
    }

    /** What was known before the guard refused. */
    LlmResult instead(LlmFailure refusal) {
      if (broke != null) {
        return last instanceof LlmFailure before
            ? LlmFailure.of(
                broke.kind(), broke.backend(), broke.detail() + ", after: " + before.detail())
            : broke;
      }
      return last == null ? refusal : last;
    }

    void release() {
      if (reserved != null) {
        purse.release(reserved);
      }
    }
  }
}
