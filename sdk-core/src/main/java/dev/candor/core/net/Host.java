package dev.candor.core.net;

import dev.candor.core.guard.Deadline;
import dev.candor.core.guard.Guard;
import dev.candor.core.guard.Policy;
import dev.candor.core.guard.RefusedException;
import dev.candor.core.guard.Sleeper;
import dev.candor.core.guard.Verdict;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one host, and what we owe it: spacing, the rest it asked for, quiet while it is
 * broken. Thread-safe.
 */
final class Host {

  private static final Duration LONGEST_REST = Duration.ofDays(1);

  private final String name;
  private final Guard<HttpAnswer> guard;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Policy policy;
  private Instant restsUntil = Instant.MIN;
  private Policy.@Nullable Rate rate;

  Host(String name, Policy policy, Clock clock, Sleeper sleeper) {
    this.name = name;
    this.policy = policy;
    this.rate = policy.rate();
    this.clock = clock;
    this.sleeper = sleeper;
    this.guard = new Guard<>(name, policy, Host::judge, clock, sleeper);
  }

  private static Verdict judge(@Nullable HttpAnswer answer, @Nullable Exception thrown) {
    boolean broken = answer == null ? !(thrown instanceof NetException) : answer.status() >= 500;
    return broken ? Verdict.FAILED : Verdict.FINE;
  }

  /** Spaces exchanges as the host's robots.txt asks, or as we do anyway where that is slower. */
  synchronized void delay(Duration asked) {
    Policy.Rate own = policy.rate();
    boolean slower = own == null || own.spacing().compareTo(asked) < 0;
    Policy.Rate next = slower && !asked.isZero() ? new Policy.Rate(asked, 1) : own;
    if (!Objects.equals(next, rate)) {
      rate = next;
      guard.pace(next);
    }
  }

  /** Whether the host itself asked for the spacing. */
  private synchronized boolean isSlowed() {
    return !Objects.equals(rate, policy.rate());
  }

  HttpAnswer send(HttpTransport transport, HttpExchange exchange, Deadline deadline)
      throws IOException, InterruptedException {
    awaitRest(deadline);
    try {
      HttpAnswer answer = guard.call(deadline, left -> transport.send(exchange.within(left)));
      note(answer);
      return answer;
    } catch (RefusedException e) {
      if (e.reason() == RefusedException.Reason.RESTING) {
        throw new HostRestingException(name, e.retryAfter().orElse(Duration.ZERO), false);
      }
      if (e.retryAfter().isPresent() && isSlowed()) {
        throw new HostRestingException(name, e.retryAfter().get(), true);
      }
      throw new HttpTimeoutException(e.getMessage());
    }
  }

  private void awaitRest(Deadline deadline) throws IOException, InterruptedException {
    Duration rest = rest();
    if (rest.isZero()) {
      return;
    }
    if (!deadline.allows(rest)) {
      throw new HostRestingException(name, rest, true);
    }
    sleeper.sleep(rest);
  }

  private synchronized Duration rest() {
    Duration rest = Duration.between(clock.instant(), restsUntil);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private synchronized void note(HttpAnswer answer) {
    if (answer.status() == 429 || answer.status() == 503) {
      Instant now = clock.instant();
      RetryAfter.of(answer, now)
          .map(RetryAfter::span)
          .map(wait -> wait.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wait)
          .map(now::plus)
          .filter(restsUntil::isBefore)
          .ifPresent(until -> restsUntil = until);
    }
  }
}
