package dev.candor.core.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Refuses calls for a while after failures in a row. Thread-safe. */
final class Breaker {

  private final CircuitBreaker breaker;
  private final Clock clock;
  private final Duration rest;
  private volatile Instant opened = Instant.MIN;

  Breaker(String name, Policy.Trip trip, Clock clock) {
    this.clock = clock;
    this.rest = trip.rest();
    this.breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(trip.failures())
                .minimumNumberOfCalls(trip.failures())
                .recordResult(Boolean.TRUE::equals)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(trip.rest())
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                opened = clock.instant();
              }
            });
  }

  /** Lets a call begin, which then must be {@link #note noted} or {@link #forget forgotten}. */
  boolean enter() {
    return breaker.tryAcquirePermission();
  }

  /** How long calls are refused, as far as is known. */
  Duration left() {
    Duration left = Duration.between(clock.instant(), opened.plus(rest));
    return left.isNegative() ? Duration.ZERO : left;
  }

  void note(boolean failed) {
    breaker.onResult(0, TimeUnit.MILLISECONDS, failed);
  }

  void forget() {
    breaker.releasePermission();
  }
}
