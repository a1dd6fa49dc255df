package dev.candor.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.guard.Policy.Rate;
import dev.candor.core.guard.Policy.Retries;
import dev.candor.core.guard.Policy.Trip;
import dev.candor.core.guard.RefusedException.Reason;
import dev.candor.core.tck.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GuardTest {

  private static final Policy MINUTE = Policy.within(Duration.ofMinutes(1));
  private static final Retries THREE =
      new Retries(3, Duration.ofSeconds(1), Duration.ofSeconds(60));

  private final SettableClock clock = SettableClock.create();
  private final List<Duration> slept = new ArrayList<>();
  private int tries;

  private void sleep(Duration span) {
    slept.add(span);
    clock.advance(span);
  }

  private Guard<String> guard(Policy policy) {
    return guard(policy, Judge.byException());
  }

  private Guard<String> guard(Policy policy, Judge<String> judge) {
    return new Guard<>("the printer", policy, judge, clock, this::sleep);
  }

  private String failing(Duration left) throws IOException {
    tries++;
    throw new IOException("try " + tries);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void a_call_that_goes_well_is_tried_once_and_told_the_time_it_has() throws Exception {
    List<Duration> left = new ArrayList<>();
    String result =
        guard(MINUTE.with(THREE))
            .call(
                time -> {
                  left.add(time);
                  return "done";
                });
    assertEquals("done", result);
    assertEquals(List.of(seconds(60)), left);
    assertEquals(List.of(), slept);
  }

  @Test
  void tries_are_bounded_and_the_waits_between_them_double() {
    IOException last =
        assertThrows(IOException.class, () -> guard(MINUTE.with(THREE)).call(this::failing));
    assertEquals("try 3", last.getMessage());
    assertEquals(List.of(seconds(1), seconds(2)), slept);
  }

  @Test
  void no_wait_of_its_own_is_longer_than_the_longest() {
    Retries flat = new Retries(4, seconds(2), seconds(3));
    assertThrows(IOException.class, () -> guard(MINUTE.with(flat)).call(this::failing));
    assertEquals(List.of(seconds(2), seconds(3), seconds(3)), slept);
  }

  @Test
  void what_would_fail_again_is_not_tried_again() {
    Guard<String> guard = guard(MINUTE.with(THREE), (result, thrown) -> Verdict.FAILED);
    assertThrows(IOException.class, () -> guard.call(this::failing));
    assertEquals(1, tries);
  }

  @Test
  void a_longer_wait_that_the_other_side_asks_for_is_kept() {
    Guard<String> guard =
        guard(MINUTE.with(THREE), (result, thrown) -> Verdict.againAfter(seconds(20)));
    assertThrows(IOException.class, () -> guard.call(this::failing));
    assertEquals(List.of(seconds(20), seconds(20)), slept);
  }

  @Test
  void a_result_may_be_tried_again_and_the_last_one_is_given() throws Exception {
    Guard<String> guard =
        guard(
            MINUTE.with(THREE),
            (result, thrown) -> "busy".equals(result) ? Verdict.AGAIN : Verdict.FINE);
    assertEquals("ready", guard.call(left -> ++tries < 3 ? "busy" : "ready"));
    assertEquals("busy", guard.call(left -> "busy"));
  }

  @Test
  void a_try_that_would_come_after_the_deadline_is_not_waited_for() {
    Policy policy = Policy.within(seconds(2)).with(THREE);
    assertThrows(IOException.class, () -> guard(policy).call(this::failing));
    assertEquals(List.of(seconds(1)), slept, "the second wait would end after the deadline");
  }

  @Test
  void a_deadline_that_has_passed_lets_nothing_begin() {
    Deadline over = Deadline.after(seconds(1), clock);
    clock.advance(seconds(1));
    RefusedException refused =
        assertThrows(RefusedException.class, () -> guard(MINUTE).call(over, this::failing));
    assertEquals(Reason.NO_TIME, refused.reason());
    assertEquals(0, tries);
  }

  @Test
  void permits_come_back_evenly_after_a_burst() throws Exception {
    Guard<String> guard = guard(MINUTE.with(new Rate(seconds(2), 3)));
    List<Instant> begun = new ArrayList<>();
    Instant start = clock.instant();
    for (int i = 0; i < 6; i++) {
      guard.call(
          left -> {
            begun.add(clock.instant());
            return "";
          });
    }
    List<Duration> after = begun.stream().map(time -> Duration.between(start, time)).toList();
    assertEquals(
        List.of(seconds(0), seconds(0), seconds(0), seconds(2), seconds(4), seconds(6)), after);
  }

  @Test
  void two_calls_are_never_closer_than_the_spacing_whenever_they_come() throws Exception {
    Guard<String> guard = guard(MINUTE.with(new Rate(Duration.ofMillis(1000), 1)));
    Instant last = null;
    for (int pause : new int[] {0, 950, 100, 999, 1, 1500, 0, 333}) {
      clock.advance(Duration.ofMillis(pause));
      guard.call(left -> "");
      Instant now = clock.instant();
      assertTrue(last == null || Duration.between(last, now).toMillis() >= 1000, "after " + last);
      last = now;
    }
  }

  @Test
  void a_permit_that_comes_too_late_is_refused_and_left_to_others() throws Exception {
    Guard<String> guard = guard(MINUTE.with(new Rate(seconds(10), 1)));
    guard.call(left -> "");
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () -> guard.call(Deadline.after(seconds(5), clock), left -> ""));
    assertEquals(Optional.of(seconds(10)), refused.retryAfter());
    guard.call(left -> "");
    assertEquals(List.of(seconds(10)), slept, "the refused call took no permit");
  }

  @Test
  void after_failures_in_a_row_it_is_left_alone_then_one_call_decides() throws Exception {
    Guard<String> guard = guard(MINUTE.with(new Trip(3, seconds(30))));
    for (int i = 0; i < 2; i++) {
      assertThrows(IOException.class, () -> guard.call(this::failing));
    }
    guard.call(left -> "in between");
    for (int i = 0; i < 3; i++) {
      assertThrows(IOException.class, () -> guard.call(this::failing));
    }
    RefusedException refused =
        assertThrows(RefusedException.class, () -> guard.call(this::failing));
    assertEquals(Reason.RESTING, refused.reason());
    assertEquals(Optional.of(seconds(30)), refused.retryAfter());
    assertEquals(5, tries);

    clock.advance(seconds(31));
    assertThrows(IOException.class, () -> guard.call(this::failing));
    assertThrows(RefusedException.class, () -> guard.call(this::failing));
    clock.advance(seconds(31));
    assertEquals("well", guard.call(left -> "well"));
    assertThrows(IOException.class, () -> guard.call(this::failing));
    assertEquals("well", guard.call(left -> "well"), "closed again: one failure refuses nothing");
  }

  @Test
  void an_interrupt_ends_the_call_and_counts_for_nothing() throws Exception {
    Guard<String> guard = guard(MINUTE.with(THREE).with(new Trip(1, seconds(30))));
    InterruptedException thrown = new InterruptedException();
    Attempt<String, IOException> interrupted =
        left -> {
          throw thrown;
        };
    assertSame(thrown, assertThrows(InterruptedException.class, () -> guard.call(interrupted)));
    assertEquals("well", guard.call(left -> "well"));
  }

  @Test
  void an_attempt_that_does_not_begin_counts_for_nothing_and_is_not_tried_again() throws Exception {
    Guard<String> guard = guard(MINUTE.with(THREE).with(new Trip(1, seconds(30))));
    Attempt<String, RefusedException> unwanted =
        left -> {
          tries++;
          throw RefusedException.notTried("no money");
        };
    RefusedException e = assertThrows(RefusedException.class, () -> guard.call(unwanted));
    assertEquals(RefusedException.Reason.NOT_TRIED, e.reason());
    assertEquals(1, tries);
    assertEquals("well", guard.call(left -> "well"));
  }

  @Test
  void a_call_may_have_tries_of_its_own() {
    Guard<String> guard = guard(MINUTE.with(THREE));
    Deadline deadline = Deadline.after(seconds(60), clock);
    assertThrows(IOException.class, () -> guard.call(deadline, Retries.NONE, this::failing));
    assertEquals(1, tries);
  }

  @Test
  void an_interrupt_while_it_waits_for_a_permit_ends_the_call() throws Exception {
    Guard<String> guard =
        new Guard<>(
            "the printer",
            MINUTE.with(new Rate(seconds(10), 1)).with(new Trip(1, seconds(30))),
            Judge.byException(),
            clock,
            Sleeper.SYSTEM);
    guard.call(left -> "");
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> guard.call(this::failing));
    assertFalse(Thread.interrupted());
    assertEquals(0, tries);
  }

  @Test
  void a_policy_says_what_is_wrong_with_it() {
    assertThrows(IllegalArgumentException.class, () -> Policy.within(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new Rate(seconds(1), 0));
    assertThrows(IllegalArgumentException.class, () -> new Trip(0, seconds(1)));
    assertThrows(IllegalArgumentException.class, () -> new Retries(2, seconds(2), seconds(1)));
  }

  @Test
  void a_deadline_in_the_far_future_is_no_overflow() {
    Deadline deadline = Deadline.after(Duration.ofSeconds(Long.MAX_VALUE), clock);
    assertFalse(deadline.hasPassed());
    assertTrue(deadline.allows(Duration.ofDays(1000)));
  }
}
