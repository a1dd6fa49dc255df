package dev.candor.core.llm;

import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** What one view of the gateway used. Thread-safe. */
final class Tally {

  /** It keeps so many tries, the latest; the ledger keeps all. */
  private static final int MAX_CALLS = 1000;

  private final Deque<LlmCall> calls = new ArrayDeque<>();
  private Usage used = Usage.NONE;

  synchronized void add(LlmCall call) {
    used = used.plus(call.usage());
    calls.addLast(call);
    if (calls.size() > MAX_CALLS) {
      calls.removeFirst();
    }
  }

  synchronized Usage used() {
    return used;
  }

  synchronized List<LlmCall> calls() {
    return List.copyOf(calls);
  }

  /** A usage with what is known of its cost. */
  static Usage known(Usage usage) {
    return usage.at(Objects.requireNonNullElse(usage.costUsd(), BigDecimal.ZERO));
  }
}
