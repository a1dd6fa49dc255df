package dev.candor.core.llm;

import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.LlmEvent;
import dev.candor.core.spi.llm.LlmListener;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * Tells what happens in one call. Thread-safe.
 *
 * @param bell takes what is told
 * @param question the call
 * @param own listeners of the call besides those of all calls
 */
record Teller(Bell bell, LlmEvent.Question question, List<LlmListener> own) {

  void tell(LlmEvent.Kind kind, String subject, String message) {
    bell.ring(kind, subject, message, this, null);
  }

  void started(LlmCall.Attempt attempt, String backend) {
    LlmEvent.Kind kind =
        switch (attempt.cause()) {
          case FIRST -> LlmEvent.Kind.STARTED;
          case RETRY -> LlmEvent.Kind.RETRIED;
          case REASK -> LlmEvent.Kind.REASKED;
          case FALLBACK -> LlmEvent.Kind.HANDED_ON;
        };
    String why = attempt.reason().isEmpty() ? "" : ", after " + attempt.reason();
    String size = " with " + question.characters() + " characters";
    tell(kind, backend, "Try " + attempt.number() + size + why);
  }

  void begun(String backend, Duration after) {
    tell(LlmEvent.Kind.FIRST_TOKEN, backend, "First words after " + after.toMillis() + " ms");
  }

  void finished(LlmCall call) {
    String end = call.failure() == null ? "answered" : call.failure().name();
    Usage usage = call.usage();
    BigDecimal cost = usage.costUsd();
    String message =
        call.backend()
            + (" " + end + " in " + call.duration().toMillis() + " ms, ")
            + (usage.inputTokens() + " tokens in, " + usage.outputTokens() + " out, ")
            + (cost == null
                ? "price not known"
                : cost.stripTrailingZeros().toPlainString() + " USD");
    bell.ring(LlmEvent.Kind.FINISHED, call.backend(), message, this, call);
  }
}
