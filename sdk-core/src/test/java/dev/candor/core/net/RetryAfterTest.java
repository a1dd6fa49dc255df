package dev.candor.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-10-21T07:26:00Z");

  private static Optional<Duration> parse(String value) {
    return RetryAfter.parse(value, NOW).map(RetryAfter::span);
  }

  @Test
  void seconds_are_read() {
    assertEquals(Optional.of(Duration.ofSeconds(120)), parse(" 120 "));
    assertEquals(Optional.of(Duration.ZERO), parse("0"));
    assertEquals(Optional.of(Duration.ofDays(365)), parse("99999999999999999999999"));
    assertEquals(Optional.of(Duration.ofDays(365)), parse("9223372036854775807"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 21 Oct 2026 07:28:00 GMT",
        "Wednesday, 21-Oct-26 07:28:00 GMT",
        "Wed Oct 21 07:28:00 2026"
      })
  void dates_are_read_in_every_form_of_http(String date) {
    assertEquals(Optional.of(Duration.ofMinutes(2)), parse(date));
  }

  @Test
  void a_date_in_the_past_is_no_wait() {
    assertEquals(Optional.of(Duration.ZERO), parse("Wed, 21 Oct 2015 07:28:00 GMT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "12h", "\u0661\u0662", "21 Oct\n"})
  void another_form_is_none(String value) {
    assertEquals(Optional.empty(), parse(value));
  }

  @Property
  boolean nothing_a_server_sends_breaks_it(@ForAll String value) {
    return parse(value).map(wait -> !wait.isNegative()).orElse(true);
  }
}
