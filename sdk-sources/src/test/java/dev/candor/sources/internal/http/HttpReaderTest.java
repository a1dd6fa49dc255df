package dev.candor.sources.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.SourceOutcome;
import dev.candor.core.net.AddressRefusedException;
import dev.candor.core.net.BodyTooLargeException;
import dev.candor.core.net.HostRestingException;
import dev.candor.core.net.RedirectException;
import dev.candor.core.net.RobotsException;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.tck.SettableClock;
import dev.candor.sources.internal.http.Reply.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpReaderTest {

  private static final URI PAGE = URI.create("https://board.example/jobs");
  private static final String CHALLENGE =
      "<html><head><title>Just a moment...</title></head><body></body></html>";

  @ParameterizedTest
  @CsvSource({
    "204,,UNREADABLE",
    "206,,UNREADABLE",
    "301,,REDIRECT",
    "304,,REDIRECT",
    "400,,BAD_REQUEST",
    "401,,LOGIN",
    "402,,QUOTA",
    "403,,FORBIDDEN",
    "404,,GONE",
    "405,,BAD_REQUEST",
    "407,,FORBIDDEN",
    "408,,TIMEOUT",
    "410,,GONE",
    "413,,BAD_REQUEST",
    "418,,FORBIDDEN",
    "422,,BAD_REQUEST",
    "429,,RATE_LIMITED",
    "429,9,RATE_LIMITED",
    "431,,BAD_REQUEST",
    "451,,LEGAL",
    "499,,FAILED",
    "500,,SERVER",
    "502,,SERVER",
    "503,,SERVER",
    "503,9,RATE_LIMITED",
    "504,,SERVER",
    "999,,FORBIDDEN"
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
    assertEquals(Reason.DNS, nothing(throwing(new UnknownHostException("x"))).reason());
    assertEquals(Reason.REFUSED, nothing(throwing(new ConnectException("x"))).reason());
    assertEquals(Reason.TLS, nothing(throwing(new SSLHandshakeException("x"))).reason());
    assertEquals(Reason.RESET, nothing(throwing(new SocketException("Connection reset"))).reason());
    assertEquals(Reason.FAILED, nothing(throwing(new IOException())).reason());
    assertEquals(Reason.RESET, nothing(body(ScriptedHttp.broken())).reason());
    assertEquals(Reason.ADDRESS, nothing(throwing(new AddressRefusedException("x"))).reason());
    assertEquals(Reason.REDIRECT, nothing(throwing(new RedirectException("x"))).reason());
    assertEquals(Reason.TOO_LARGE, nothing(throwing(new BodyTooLargeException("x", 1))).reason());
    assertEquals(Reason.ROBOTS, nothing(throwing(RobotsException.disallowed("x"))).reason());
    assertEquals(Reason.SERVER, nothing(throwing(RobotsException.unreadable("x", 500))).reason());
    assertEquals(Reason.NOT_TEXT, nothing(ScriptedHttp.always(200, "a\0b", Map.of())).reason());
  }

  @Test
  void a_host_that_rests_tells_how_long_and_who_wanted_it() throws Exception {
    Duration wait = Duration.ofSeconds(9);
    Reply.Nothing asked = nothing(throwing(new HostRestingException("x", wait, true)));
    assertEquals(new SourceOutcome.RateLimited(wait, asked.detail()), asked.outcome(0));
    Reply.Nothing ours = nothing(throwing(new HostRestingException("x", wait, false)));
    assertEquals(new SourceOutcome.Failed("resting", ours.detail()), ours.outcome(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":1}                                              | JSON
          [1]                                                  | JSON
          null                                                 | UNREADABLE
          "text"                                               | UNREADABLE
          ''                                                   | UNREADABLE
          {"a":                                                | UNREADABLE
          <h1>Jobs</h1>                                        | UNREADABLE
          <title>Just a moment...</title>                      | CHALLENGE
          <form><input type=password></form>                   | LOGIN
          <p>Please enable cookies to go on</p>                | COOKIES
          <div id=root></div><script src=a.js></script>        | SCRIPTS
          <h1>Down for maintenance</h1>                        | SERVER
          """)
  void an_answer_that_is_no_json_is_told_by_what_it_is(String body, String expected)
      throws Exception {
    ScriptedHttp http = ScriptedHttp.always(200, body, Map.of());
    Reply reply = new HttpReader(http, SettableClock.create()).json(HttpExchange.get(PAGE));
    assertEquals(
        expected, reply instanceof Reply.Nothing nothing ? nothing.reason().name() : "JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <h1>Jobs</h1>                    | PAGE
          ' '                              | UNREADABLE
          {"a":1}                          | UNREADABLE
          <title>Just a moment...</title>  | CHALLENGE
          """)
  void a_page_is_neither_empty_nor_json_nor_a_challenge(String body, String expected)
      throws Exception {
    ScriptedHttp http = ScriptedHttp.always(200, body, Map.of());
    Reply reply = new HttpReader(http, SettableClock.create()).page(HttpExchange.get(PAGE));
    assertEquals(
        expected, reply instanceof Reply.Nothing nothing ? nothing.reason().name() : "PAGE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"jobs\":[],\"error\":\"quota used up\",\"total\":0} | quota used up",
        "{\"error\":{\"code\":7,\"message\":\"no index\"},\"jobs\":[]} | no index",
        "{\"error\":{\"code\":7},\"jobs\":null} | 7",
        "{\"error\":true} | an error",
      })
  void an_error_told_with_success_is_no_answer(String body, String said) throws Exception {
    Reply.Nothing told = (Reply.Nothing) json(body);
    assertEquals(Reason.UNREADABLE, told.reason());
    assertTrue(told.detail().endsWith(said), told.detail());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jobs\":[],\"error\":null}",
        "{\"jobs\":[],\"error\":\"\"}",
        "{\"jobs\":[],\"error\":false}",
        "{\"jobs\":[],\"error\":0}",
        "{\"jobs\":[{\"title\":\"Baker\"}],\"error\":\"one row is late\"}",
        "{\"data\":{\"jobs\":[]},\"error\":\"one row is late\"}",
      })
  void rows_are_read_whatever_else_is_told(String body) throws Exception {
    assertInstanceOf(Reply.Json.class, json(body));
  }

  private static Reply json(String body) throws InterruptedException {
    HttpReader reader =
        new HttpReader(ScriptedHttp.always(200, body, Map.of()), java.time.Clock.systemUTC());
    return reader.json(HttpExchange.get(PAGE));
  }

  @Test
  void a_large_page_is_no_wall_whatever_it_begins_with() {
    String shell = "<div id=root></div><script>";
    Reply.Text large = new Reply.Text(PAGE, shell + "x".repeat(300_000) + "</script>");
    assertEquals(Reason.UNREADABLE, large.without("job cards").reason());
    assertEquals(Reason.SCRIPTS, new Reply.Text(PAGE, shell).without("job cards").reason());
  }

  @Property(tries = 300)
  void no_answer_throws_and_none_but_good_ones_are_read(
      @ForAll @IntRange(min = 200, max = 999) int status, @ForAll byte[] body) throws Exception {
    ScriptedHttp http =
        new ScriptedHttp(exchange -> ScriptedHttp.answer(exchange, status, body, Map.of()));
    HttpReader reader = new HttpReader(http, SettableClock.create());
    boolean good = status == 200 || status == 201 || status == 203;
    Reply reply = reader.read(HttpExchange.get(PAGE));
    assertTrue(reply instanceof Reply.Nothing || good, status + " " + reply);
    if (reader.json(HttpExchange.get(PAGE)) instanceof Reply.Nothing nothing) {
      String name = nothing.outcome(0).name();
      assertFalse(name.equals("Empty") || name.equals("Complete"), name);
      assertFalse(nothing.outcome(0).detail().isBlank());
    }
  }

  @Test
  void what_is_not_there_is_bad_input_where_a_person_named_it() throws Exception {
    Reply.Nothing gone = nothing(ScriptedHttp.always(404, "", Map.of()));
    assertEquals(new SourceOutcome.BadInput("no board"), gone.outcome(0, "no board"));
    assertEquals("Failed", gone.outcome(0).name());
    assertEquals("Partial", gone.outcome(1, "no board").name());
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
