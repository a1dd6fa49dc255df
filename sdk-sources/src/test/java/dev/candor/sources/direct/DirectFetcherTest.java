package dev.candor.sources.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.candor.core.spi.web.WebResult;
import dev.candor.core.tck.SettableClock;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectFetcherTest {

  private static final URI PAGE = URI.create("https://brinkwater.example/jobs/3");

  @Test
  void a_page_is_read_without_what_nobody_sees() throws Exception {
    String html = "<title>Nurse</title><p>Care</p><p hidden>secret</p><script>var a</script>";
    WebResult.Page page = assertInstanceOf(WebResult.Page.class, fetch(200, html));
    assertEquals("Nurse", page.title());
    assertEquals("Care", page.text().strip());
    assertEquals(html, page.html());
    assertEquals(PAGE, page.uri());
    assertEquals(SettableClock.create().instant(), page.fetchedAt());
  }

  @ParameterizedTest
  @CsvSource({
    "429,x,RATE_LIMITED",
    "403,x,BLOCKED",
    "401,x,BLOCKED",
    "402,x,QUOTA",
    "404,x,GONE",
    "410,x,GONE",
    "500,x,FAILED",
    "200,' ',EMPTY",
    "200,<script>a</script>,EMPTY",
    "200,<title>Just a moment...</title>Wait,BLOCKED",
    "200,<title>Nurse</title><script"
        + " src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>,EMPTY"
  })
  void every_way_to_fail_has_its_reason(int status, String body, WebResult.Reason expected)
      throws Exception {
    assertEquals(expected, assertInstanceOf(WebResult.NoPage.class, fetch(status, body)).reason());
  }

  @Test
  void a_page_that_scripts_would_fill_is_read_by_what_it_says_to_machines() throws Exception {
    String html =
        "<div id=app></div><script type='application/ld+json'>{\"title\":\"Baker\"}</script>";
    WebResult.Page page = assertInstanceOf(WebResult.Page.class, fetch(200, html));
    assertEquals("{\"title\":\"Baker\"}", page.text());
  }

  @Test
  void a_deadline_a_bad_address_and_a_wait_are_told() throws Exception {
    ScriptedHttp late =
        new ScriptedHttp(
            exchange -> {
              throw new HttpTimeoutException("late");
            });
    assertEquals(WebResult.Reason.TIMEOUT, reason(late, PAGE));
    assertEquals(WebResult.Reason.BAD_ADDRESS, reason(late, URI.create("file:///etc/hosts")));
    assertEquals(WebResult.Reason.BAD_ADDRESS, reason(late, URI.create("jobs/3")));
    ScriptedHttp busy = ScriptedHttp.always(429, "", Map.of("Retry-After", List.of("7")));
    WebResult.NoPage nothing = (WebResult.NoPage) fetcher(busy).fetch(PAGE);
    assertEquals(Duration.ofSeconds(7), nothing.retryAfter());
  }

  private static WebResult.Reason reason(ScriptedHttp http, URI uri) throws InterruptedException {
    return assertInstanceOf(WebResult.NoPage.class, fetcher(http).fetch(uri)).reason();
  }

  private static WebResult fetch(int status, String body) throws InterruptedException {
    return fetcher(ScriptedHttp.always(status, body, Map.of())).fetch(PAGE);
  }

  private static DirectFetcher fetcher(ScriptedHttp http) {
    return DirectFetcher.over(http, SettableClock.create());
  }
}
