package dev.candor.core.llm;

import com.google.common.math.LongMath;
import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;

/**
 * What a scope used, and what is reserved for tries under way. A try is reserved before and settled
 * after it, so that tries side by side cannot exceed a limit together. Thread-safe.
 */
final class Account {

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  private final String scope;
  private final Limit limit;
  private long calls;
  private long tokens;
  private BigDecimal usd;

  Account(String scope, Limit limit, Usage before) {
    this.scope = scope;
    this.limit = limit;
    this.calls = before.calls();
    this.tokens = before.tokens();
    this.usd = before.costUsd() == null ? BigDecimal.ZERO : before.costUsd();
  }

  /** Such as "run" or "provider anthropic". */
  String scope() {
    return scope;
  }

  Limit.Action action() {
    return limit.action();
  }

  /** Reserves if it fits; where the limit only warns, it is reserved in any case. */
  synchronized boolean reserve(Estimate estimate) {
    boolean fits = fits(estimate);
    if (fits || limit.action() == Limit.Action.WARN) {
      add(1, estimate.tokens(), estimate.usd());
    }
    return fits;
  }

  private boolean fits(Estimate estimate) {
    BigDecimal most = limit.usd();
    boolean money =
        most == null || (usd.compareTo(most) < 0 && usd.add(estimate.usd()).compareTo(most) <= 0);
    return calls < limit.calls()
        && money
        && (limit.tokens() == Long.MAX_VALUE
            || (tokens < limit.tokens() && estimate.tokens() <= limit.tokens() - tokens));
  }

  /** Gives a reservation back: the try was not made. */
  synchronized void release(Estimate estimate) {
    add(-1, -estimate.tokens(), estimate.usd().negate());
  }

  /**
   * Replaces a reservation by what the try used; what nobody knows counts as reserved.
   *
   * @return whether four fifths of the limit are used, reservations included
   */
  synchronized boolean settle(Estimate estimate, Usage used) {
    BigDecimal cost = used.costUsd() == null ? estimate.usd() : used.costUsd();
    add(used.calls() - 1, used.tokens() - estimate.tokens(), cost.subtract(estimate.usd()));
    return isNearlyUsed();
  }

  private boolean isNearlyUsed() {
    BigDecimal most = limit.usd();
    return reaches(calls, limit.calls())
        || reaches(tokens, limit.tokens())
        || (most != null && usd.multiply(FIVE).compareTo(most.multiply(FOUR)) >= 0);
  }

  private static boolean reaches(long used, long most) {
    return most != Long.MAX_VALUE && used / 4.0 >= most / 5.0;
  }

  private void add(long moreCalls, long moreTokens, BigDecimal moreUsd) {
    calls += moreCalls;
    tokens = LongMath.saturatedAdd(tokens, moreTokens); // a service may tell any number
    usd = usd.add(moreUsd);
  }
}
