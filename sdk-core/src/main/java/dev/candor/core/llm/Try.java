package dev.candor.core.llm;

import dev.candor.core.error.CandorException;
import dev.candor.core.internal.answer.AnswerJson;
import dev.candor.core.prompt.Billing;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of one backend: asked, checked, priced, written down. Thread-safe. */
final class Try {

  private static final Logger LOG = LoggerFactory.getLogger(Try.class);
  private static final int MOST_SAID = 300;

  private final LlmBackend backend;
  private final Desk desk;
  private final AtomicLong longestOutput = new AtomicLong();

  Try(LlmBackend backend, Desk desk) {
    this.backend = backend;
    this.desk = desk;
  }

  Estimate estimate(Prompt prompt) {
    String model = desk.prices().model(prompt, backend.name());
    return desk.prices().estimate(prompt, model, backend.billing(), longestOutput.get());
  }

  LlmResult make(Prompt prompt, Call call, Consumer<Usage> settle) throws InterruptedException {
    boolean again = call.cause() == LlmCall.Cause.RETRY;
    Begun begun = new Begun(prompt, call, call.begin(), desk.clock().instant());
    LlmEvent.Kind kind = again ? LlmEvent.Kind.RETRIED : LlmEvent.Kind.STARTED;
    String size = "Try " + begun.attempt().number() + " with " + prompt.length() + " characters";
    desk.bell().ring(kind, backend.name(), call.step(), size);
    LlmResult result = null;
    try {
      result = priced(checked(complete(prompt), call), prompt);
      return result;
    } finally {
      // an interrupted try was made too, and nobody knows what it cost
      LlmResult ended = result == null ? crashed(Kind.CANCELLED, "Interrupted") : result;
      LlmCall line = line(begun, ended);
      settle.accept(line.usage());
      call.ended(line);
      tell(line);
    }
  }

  private record Begun(Prompt prompt, Call call, LlmCall.Attempt attempt, Instant start) {}

  private @Nullable LlmResult complete(Prompt prompt) throws InterruptedException {
    try {
      return backend.complete(prompt);
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("The backend '{}' threw", backend.name(), e);
      return crashed(Kind.CRASHED, "The backend threw " + e.getClass().getName());
    }
  }

  private LlmFailure crashed(Kind kind, String detail) {
    return new LlmFailure(kind, backend.name(), detail, null, new Usage(1, 0, 0, null));
  }

  /** An answer is one that is there, follows the schema, and passes the caller's check. */
  private LlmResult checked(@Nullable LlmResult result, Call call) {
    call.found(List.of());
    if (result == null) {
      return crashed(Kind.CRASHED, "The backend gave nothing");
    }
    if (result instanceof LlmFailure failure) {
      String detail = Said.line(failure.detail());
      call.found(List.of(detail));
      return new LlmFailure(
          failure.kind(), failure.backend(), detail, failure.retryAfter(), failure.usage());
    }
    Completion answer = (Completion) result;
    if (answer.text().isBlank()) {
      return failed(answer, Kind.EMPTY, "The answer is empty");
    }
    String text = answer.text();
    List<String> problems = List.of();
    String schema = call.prompt().schema();
    if (schema != null) {
      AnswerJson.Found found = AnswerJson.find(schema, text);
      problems = found.problems();
      text = found.json() == null ? text : found.json();
    }
    if (problems.isEmpty()) {
      problems = problems(call, text);
    }
    call.found(problems);
    return problems.isEmpty()
        ? new Completion(text, answer.backend(), Said.line(answer.model()), answer.usage())
        : failed(answer, Kind.BAD_ANSWER, "The answer does not hold: " + said(problems));
  }

  private static List<String> problems(Call call, String text) {
    try {
      return call.check().problems(text);
    } catch (RuntimeException e) {
      LOG.warn("The check of an answer of step '{}' threw", call.step(), e);
      return List.of("The answer could not be checked");
    }
  }

  private static String said(List<String> problems) {
    String all = String.join("; ", problems);
    return all.length() <= MOST_SAID ? all : all.substring(0, MOST_SAID) + "...";
  }

  private static LlmFailure failed(Completion answer, Kind kind, String detail) {
    return new LlmFailure(kind, answer.backend(), detail, null, answer.usage());
  }

  private LlmResult priced(LlmResult result, Prompt prompt) {
    Billing billing = backend.billing();
    if (result instanceof Completion answer) {
      longestOutput.accumulateAndGet(answer.usage().outputTokens(), Math::max);
      Usage usage = desk.prices().priced(answer.model(), billing, answer.usage());
      return new Completion(answer.text(), answer.backend(), answer.model(), usage);
    }
    LlmFailure failure = (LlmFailure) result;
    String model = desk.prices().model(prompt, backend.name());
    Usage usage = desk.prices().priced(model, billing, failure.usage());
    return new LlmFailure(
        failure.kind(), failure.backend(), failure.detail(), failure.retryAfter(), usage);
  }

  private LlmCall line(Begun begun, LlmResult result) {
    String model = desk.prices().model(begun.prompt(), backend.name());
    Kind kind = null;
    if (result instanceof Completion answer) {
      model = answer.model();
    } else {
      kind = ((LlmFailure) result).kind();
    }
    return new LlmCall(
        begun.call().id(),
        begun.call().run(),
        begun.call().label(),
        begun.attempt(),
        backend.name(),
        model,
        result.usage(),
        backend.billing(),
        begun.start(),
        Duration.between(begun.start(), desk.clock().instant()),
        kind);
  }

  /** The line is written before it is told; a store that fails breaks no call. */
  private void tell(LlmCall line) {
    try {
      desk.ledger().add(line);
    } catch (CandorException e) {
      String detail = String.valueOf(e.getMessage());
      desk.bell().ring(LlmEvent.Kind.LEDGER_FAILED, "store", line.step(), detail);
    }
    if (line.answered() && line.unpriced()) {
      String model = line.model().isEmpty() ? line.backend() : line.model();
      String next = "Set candor.llm.price." + model + ".input and .output";
      desk.bell().ring(LlmEvent.Kind.UNPRICED, model, line.step(), "It has no price. " + next);
    }
    String end = line.failure() == null ? "answered" : line.failure().name();
    desk.bell().finished(line, line.backend() + " " + end);
  }
}
