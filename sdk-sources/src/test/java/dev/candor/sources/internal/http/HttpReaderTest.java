package dev.candor.sources.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.tck.SettableClock;
import dev.candor.sources.internal.http.Reply.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpReaderTest {

  private static final URI PAGE = URI.create("https://board.example/jobs");
  private static final String CHALLENGE =
      "<html><head><title>Just a moment...</title></head><body></body></html>";

  @ParameterizedTest
  @CsvSource({
    "429,,RATE_LIMITED",
    "403,,FORBIDDEN",
    "401,,FORBIDDEN",
    "451,,FORBIDDEN",
    "402,,QUOTA",
    "404,,GONE",
    "410,,GONE",
    "500,,FAILED",
    "502,,FAILED",
    "503,,FAILED",
    "503,9,RATE_LIMITED",
    "301,,FAILED",
    "204,,FAILED"
  })
  void every_status_has_its_reason(int status, String wait, Reason expected) throws Exception {
    Map<String, List<String>> headers =
        wait == null ? Map.of() : Map.of("retry-after", List.of(wait));
    assertEquals(expected, nothing(ScriptedHttp.always(status, "no", headers)).reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120                           | PT2M
          Sun, 01 Mar 2026 09:01:00 GMT | PT1M
          Sun, 01 Mar 2026 08:00:00 GMT | PT0S
          999999999                     | PT8760H
          """)
  void a_wait_is_seconds_or_a_date(String header, Duration expected) throws Exception {
    ScriptedHttp http = ScriptedHttp.always(429, "", Map.of("Retry-After", List.of(header)));
    assertEquals(expected, nothing(http).retryAfter());
  }

  @Test
  void a_wait_of_another_form_is_none() throws Exception {
    assertNull(
        nothing(ScriptedHttp.always(429, "", Map.of("Retry-After", List.of("soon")))).retryAfter());
  }

  @Test
  void a_challenge_is_told_from_a_refusal() throws Exception {
    assertEquals(Reason.CHALLENGE, nothing(ScriptedHttp.always(403, CHALLENGE, Map.of())).reason());
    assertEquals(Reason.CHALLENGE, nothing(ScriptedHttp.always(503, CHALLENGE, Map.of())).reason());
    ScriptedHttp header =
        ScriptedHttp.always(403, "", Map.of("cf-mitigated", List.of("challenge")));
    assertEquals(Reason.CHALLENGE, nothing(header).reason());
  }

  @Test
  void what_breaks_on_the_way_is_a_value() throws Exception {
    assertEquals(Reason.TIMEOUT, nothing(throwing(new HttpTimeoutException("late"))).reason());
    assertEquals(Reason.FAILED, nothing(throwing(new UnknownHostException("x"))).reason());
    assertEquals(Reason.FAILED, nothing(throwing(new IOException())).reason());
    assertEquals(Reason.FAILED, nothing(body(ScriptedHttp.broken())).reason());
    assertEquals(Reason.NOT_TEXT, nothing(ScriptedHttp.always(200, "a\0b", Map.of())).reason());
  }

  @Test
  void a_body_without_end_is_too_large() throws Exception {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] into, int at, int length) {
            return length;
          }
        };
    assertEquals(Reason.TOO_LARGE, nothing(body(endless)).reason());
  }

  @Test
  void a_text_is_decoded_as_it_is_declared() throws Exception {
    byte[] latin = "Łódź".getBytes(Charset.forName("ISO-8859-2"));
    ScriptedHttp http =
        new ScriptedHttp(
            exchange ->
                ScriptedHttp.answer(
                    exchange,
                    200,
                    latin,
                    Map.of("Content-Type", List.of("text/html; charset=ISO-8859-2"))));
    assertEquals("Łódź", ((Reply.Text) read(http)).text());
  }

  @Test
  void an_interrupt_is_passed_on() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> read(ScriptedHttp.always(200, "x", Map.of())));
  }

  private static ScriptedHttp throwing(IOException failure) {
    return new ScriptedHttp(
        exchange -> {
          throw failure;
        });
  }

  private static ScriptedHttp body(InputStream body) {
    return new ScriptedHttp(exchange -> new HttpAnswer(200, exchange.uri(), Map.of(), body));
  }

  private static Reply.Nothing nothing(ScriptedHttp http) throws InterruptedException {
    return assertInstanceOf(Reply.Nothing.class, read(http));
  }

  private static Reply read(ScriptedHttp http) throws InterruptedException {
    return new HttpReader(http, SettableClock.create()).read(HttpExchange.get(PAGE));
  }
}
