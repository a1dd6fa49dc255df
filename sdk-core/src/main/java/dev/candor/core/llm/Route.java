package dev.candor.core.llm;

import dev.candor.core.internal.trace.OpenSpan;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.LlmEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backends in the order in which a call goes to them. Thread-safe. */
final class Route {

  private final List<Line> lines;
  private final Desk desk;

  Route(List<Line> lines, Desk desk) {
    this.lines = List.copyOf(lines);
    this.desk = desk;
  }

  List<String> names() {
    return lines.stream().map(Line::name).toList();
  }

  /** What the first backend will use. */
  Usage estimate(Prompt prompt) {
    return lines.get(0).estimate(prompt);
  }

  /** Asks one after the other until one answers; the result carries what all of them used. */
  LlmResult ask(Call call) throws InterruptedException {
    try (OpenSpan span = desk.tracing().step(call.label().step(), call.run(), call.place())) {
      LlmResult result = charged(inOrder(call), call.used());
      if (result instanceof LlmFailure failure) {
        span.failed(failure.kind().name());
      }
      return result;
    }
  }

  private LlmResult inOrder(Call call) throws InterruptedException {
    LlmResult last = lines.get(0).ask(call);
    for (Line next : lines.subList(1, lines.size())) {
      String why = reason(last);
      if (why == null || !call.settings().fallback() || call.deadline().hasPassed()) {
        break;
      }
      call.teller(desk.bell()).tell(LlmEvent.Kind.FELL_BACK, next.name(), "Asked after " + why);
      call.next(LlmCall.Cause.FALLBACK, why);
      last = after(why, next.ask(call));
    }
    return last;
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
}
