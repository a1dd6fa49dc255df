package dev.candor.core.llm;

import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a budget still allows. A try is reserved before and settled after it, so that tries side by
 * side cannot exceed the number of calls together. What a try will cost is not known before: one
 * under way counts as much as the dearest so far. Thread-safe.
 */
final class Meter {

  /** The ledger keeps so many tries, the latest. */
  private static final int MAX_CALLS = 1000;

  private final Budget budget;
  private final @Nullable Meter outer;
  private final Deque<LlmCall> calls = new ArrayDeque<>();
  private Usage used = Usage.NONE;
  private BigDecimal knownCost = BigDecimal.ZERO;
  private BigDecimal dearest = BigDecimal.ZERO;
  private int reserved;

  Meter(Budget budget, @Nullable Meter outer) {
    this.budget = budget;
    this.outer = outer;
  }

  /** Reserves one try here and in the budgets around. */
  boolean reserve() {
    if (!reserveHere()) {
      return false;
    }
    if (outer != null && !outer.reserve()) {
      release();
      return false;
    }
    return true;
  }

  private synchronized boolean reserveHere() {
    BigDecimal expected = knownCost.add(dearest.multiply(BigDecimal.valueOf(reserved)));
    BigDecimal most = budget.maxCostUsd();
    boolean fits =
        (long) used.calls() + reserved < budget.maxCalls()
            && (most == null || expected.compareTo(most) < 0);
    reserved += fits ? 1 : 0;
    return fits;
  }

  private synchronized void release() {
    reserved--;
  }

  /** Replaces a reservation by what the try used. */
  void settle(LlmCall call) {
    settleHere(call);
    if (outer != null) {
      outer.settle(call);
    }
  }

  private synchronized void settleHere(LlmCall call) {
    reserved--;
    used = used.plus(call.usage());
    BigDecimal cost = call.usage().costUsd();
    if (cost != null) {
      knownCost = knownCost.add(cost);
      dearest = dearest.max(cost);
    }
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
}
