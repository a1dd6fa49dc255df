package dev.candor.core.llm;

import dev.candor.core.error.CandorException;
import dev.candor.core.internal.answer.AnswerJson;
import dev.candor.core.internal.trace.TrySpan;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of one backend: asked, checked, priced, written down. Thread-safe. */
final class Try {

  private static final Logger LOG = LoggerFactory.getLogger(Try.class);
  private static final int MOST_SAID = 300;

  /** Tokens that an answer is taken to have at least: the first ones are not free either. */
  private static final long EXPECTED_OUTPUT = 500;

  private final LlmBackend backend;
  private final Desk desk;
  private final AtomicLong longestOutput = new AtomicLong();

  Try(LlmBackend backend, Desk desk) {
    this.backend = backend;
    this.desk = desk;
  }

  Usage estimate(Prompt prompt) {
    String model = desk.prices().model(prompt, backend.name());
    long output = Math.max(longestOutput.get(), EXPECTED_OUTPUT);
    return desk.prices().estimate(prompt, model, backend.billing(), output);
  }

  LlmResult make(Prompt prompt, Call call, Consumer<Usage> settle) throws InterruptedException {
    LlmCall.Attempt attempt = call.begin();
    Teller teller = call.teller(desk.bell());
    String model = desk.prices().model(prompt, backend.name());
    try (TrySpan span = desk.tracing().attempt(attempt, prompt, backend.name(), model)) {
      Begun begun = new Begun(prompt, call, attempt, desk.clock().instant(), span);
      teller.started(attempt, backend.name());
      LlmResult result = null;
      try {
        result = priced(checked(complete(begun, teller), begun), prompt);
        return result;
      } finally {
        // an interrupted try was made too, and nobody knows what it cost
        LlmResult ended = result == null ? crashed(Kind.CANCELLED, "Interrupted") : result;
        LlmCall line = line(begun, ended);
        settle.accept(line.usage());
        call.ended(line);
        span.ended(line);
        tell(line, teller);
      }
    }
  }

  private record Begun(
      Prompt prompt, Call call, LlmCall.Attempt attempt, Instant start, TrySpan span) {}

  private @Nullable LlmResult complete(Begun begun, Teller teller) throws InterruptedException {
    AtomicBoolean told = new AtomicBoolean();
    Runnable first =
        () -> {
          if (!told.getAndSet(true)) {
            begun.span().firstToken();
            Duration after = Duration.between(begun.start(), desk.clock().instant());
            teller.begun(backend.name(), after);
          }
        };
    try {
      return backend.complete(begun.prompt(), first);
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("The backend '{}' threw", backend.name(), e);
      return crashed(Kind.CRASHED, "The backend threw " + e.getClass().getName());
    }
  }

  private LlmFailure crashed(Kind kind, String detail) {
    return new LlmFailure(kind, backend.name(), detail, null, new Usage(1, 0, 0, null));
  }

  /** An answer is one that is there, follows the schema, and passes the caller's check. */
  private LlmResult checked(@Nullable LlmResult result, Begun begun) {
    Call call = begun.call();
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
    begun.span().said(text);
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
  private void tell(LlmCall line, Teller teller) {
    try {
      desk.ledger().add(line);
    } catch (CandorException e) {
      String detail = String.valueOf(e.getMessage());
      teller.tell(LlmEvent.Kind.LEDGER_FAILED, "store", detail);
    }
    if (line.answered() && line.unpriced()) {
      String model = line.model().isEmpty() ? line.backend() : line.model();
      boolean cached = !line.usage().cached().equals(Usage.Cached.NONE);
      String next = cached ? ".input, .output, .cache-read and .cache-write" : ".input and .output";
      String message = "It has no price. Set candor.llm.price." + model + next;
      teller.tell(LlmEvent.Kind.UNPRICED, model, message);
    }
    teller.finished(line);
  }
}
