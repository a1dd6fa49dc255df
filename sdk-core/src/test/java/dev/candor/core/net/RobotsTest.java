package dev.candor.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.Traffic;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.net.AssertingTransport;
import dev.candor.core.tck.net.FakeTransport;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RobotsTest {

  private static final String HOST = "https://jobs.example";
  private static final String FILE = HOST + "/robots.txt";
  private static final String SECRET = "User-agent: *\nDisallow: /secret\n";

  private final SettableClock clock = SettableClock.create();
  private final List<Duration> slept = new ArrayList<>();
  private final FakeTransport fake = new FakeTransport();
  private final AssertingTransport watched = new AssertingTransport(fake);
  private PoliteTransport polite = over(Map.of());

  @AfterEach
  void every_answer_was_closed() {
    watched.checkAllClosed();
  }

  private PoliteTransport over(Map<String, String> settings) {
    return new PoliteTransport(watched, Manners.from(Settings.of(settings)), clock, this::sleep);
  }

  private void sleep(Duration span) {
    slept.add(span);
    clock.advance(span);
  }

  private int page(String path) throws Exception {
    return send(path, Traffic.PAGE);
  }

  private int send(String path, Traffic traffic) throws Exception {
    try (HttpAnswer answer = polite.send(HttpExchange.get(URI.create(HOST + path)).as(traffic))) {
      return answer.status();
    }
  }

  private List<String> sent() {
    return fake.sent().stream().map(one -> one.uri().toString().replace(HOST, "")).toList();
  }

  @Test
  void a_page_that_is_ruled_out_is_not_asked_for() throws Exception {
    fake.page(FILE, 200, SECRET).page(HOST + "/open", 200, "").page(HOST + "/secret/1", 200, "");
    assertEquals(200, page("/open"));
    RobotsException e = assertThrows(RobotsException.class, () -> page("/secret/1"));
    assertTrue(e.stated());
    assertEquals(List.of("/robots.txt", "/open"), sent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          User-agent: candor; Disallow: /a                           | false
          User-agent: Candor; Disallow: /a                           | false
          User-agent: candor; Allow: /; ; User-agent: *; Disallow: / | true
          User-agent: otherbot; Disallow: /                          | true
          User-agent: *; Disallow: /; Allow: /a/b                    | true
          User-agent: *; Disallow: /*b$                              | false
          User-agent: *; Disallow: /A                                | true
          Disallow: /                                                | true
          <html>Welcome</html>                                       | true
          """)
  void the_rules_are_those_of_the_rfc(String file, boolean allowed) throws Exception {
    fake.page(FILE, 200, file.replace("; ", "\n").replace(";", "\n")).page(HOST + "/a/b", 200, "");
    if (allowed) {
      assertEquals(200, page("/a/b"));
    } else {
      assertThrows(RobotsException.class, () -> page("/a/b"));
    }
  }

  @Test
  void a_file_is_read_once_a_day() throws Exception {
    fake.page(FILE, 200, "").page(FILE, 200, SECRET).page(HOST + "/secret", 200, "");
    page("/secret");
    clock.advance(Duration.ofHours(23));
    page("/secret");
    clock.advance(Duration.ofHours(1));
    assertThrows(RobotsException.class, () -> page("/secret"));
    assertEquals(List.of("/robots.txt", "/secret", "/secret", "/robots.txt"), sent());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 429, 304})
  void a_file_that_is_not_there_allows_everything(int status) throws Exception {
    fake.page(FILE, status, "User-agent: *\nDisallow: /").page(HOST + "/a", 200, "");
    assertEquals(200, page("/a"));
  }

  @Test
  void a_broken_server_forbids_everything_for_a_while() throws Exception {
    fake.page(FILE, 503, "").page(FILE, 200, "").page(HOST + "/a", 200, "");
    RobotsException e = assertThrows(RobotsException.class, () -> page("/a"));
    assertFalse(e.stated());
    assertTrue(e.getMessage().contains("503"), e.getMessage());
    assertThrows(RobotsException.class, () -> page("/a"));
    assertEquals(List.of("/robots.txt"), sent());
    clock.advance(Duration.ofMinutes(5));
    assertEquals(200, page("/a"));
  }

  @Test
  void a_known_file_holds_while_its_server_is_broken() throws Exception {
    fake.page(FILE, 200, SECRET).page(FILE, 500, "").page(HOST + "/a", 200, "");
    page("/a");
    clock.advance(Duration.ofHours(25));
    assertEquals(200, page("/a"));
    assertTrue(assertThrows(RobotsException.class, () -> page("/secret")).stated());
  }

  @Test
  void a_site_that_cannot_be_reached_is_told_as_such() {
    fake.page(HOST + "/a", 200, "");
    assertThrows(ConnectException.class, () -> page("/a"));
    assertEquals(List.of("/robots.txt"), sent());
  }

  @Test
  void redirects_without_end_are_a_missing_file() throws Exception {
    fake.page(FILE, 301, "", "Location", "/robots.txt").page(HOST + "/a", 200, "");
    assertEquals(200, page("/a"));
  }

  @Test
  void a_file_may_be_elsewhere_and_pages_that_are_led_elsewhere_ask_there() throws Exception {
    fake.page(FILE, 301, "", "Location", "/text/robots.txt")
        .page(HOST + "/text/robots.txt", 200, SECRET)
        .page(HOST + "/away", 302, "", "Location", "https://other.example/x")
        .page("https://other.example/robots.txt", 200, "User-agent: *\nDisallow: /x");
    assertThrows(RobotsException.class, () -> page("/secret"));
    assertThrows(RobotsException.class, () -> page("/away"));
    assertFalse(sent().contains("https://other.example/x"));
  }

  @Test
  void what_is_beyond_half_a_megabyte_is_not_read() throws Exception {
    String padding = "# padding\n".repeat(60_000);
    fake.page(FILE, 200, padding + SECRET).page(HOST + "/secret", 200, "");
    assertEquals(200, page("/secret"));
  }

  @Test
  void interfaces_and_services_are_not_asked_and_a_setting_switches_it_off() throws Exception {
    fake.page(FILE, 200, SECRET).page(HOST + "/secret", 200, "");
    assertEquals(200, send("/secret", Traffic.API));
    assertEquals(200, send("/secret", Traffic.SERVICE));
    polite = over(Map.of(Manners.ROBOTS, "ignore"));
    assertEquals(200, page("/secret"));
    assertFalse(sent().contains("/robots.txt"));
    Settings wrong = Settings.of(Map.of(Manners.ROBOTS, "sometimes"));
    assertThrows(ConfigurationException.class, () -> Manners.from(wrong));
  }

  @Test
  void a_crawl_delay_is_the_least_spacing() throws Exception {
    fake.page(FILE, 200, "User-agent: *\nCrawl-delay: 7\n").page(HOST + "/a", 200, "");
    page("/a");
    assertEquals(List.of(), slept);
    page("/a");
    send("/a", Traffic.API);
    assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(7)), slept);
  }

  @Test
  void a_crawl_delay_shorter_than_our_spacing_changes_nothing() throws Exception {
    fake.page(FILE, 200, "User-agent: *\nCrawl-delay: 1\n").page(HOST + "/a", 200, "");
    polite = over(Map.of(Manners.SPACING, "10s", Manners.BURST, "2"));
    page("/a");
    page("/a");
    assertEquals(List.of(Duration.ofSeconds(10)), slept);
  }

  @Test
  void a_crawl_delay_holds_where_nothing_else_is_spaced_and_a_long_one_is_told() throws Exception {
    fake.page(FILE, 200, "User-agent: *\nCrawl-delay: 90\n").page(HOST + "/a", 200, "");
    polite = over(Map.of(Manners.SPACING, "0s"));
    page("/a");
    HostRestingException e = assertThrows(HostRestingException.class, () -> page("/a"));
    assertEquals(Duration.ofSeconds(90), e.retryAfter());
    assertTrue(e.asked());
    assertEquals(List.of(), slept);
  }

  @Test
  void services_are_not_spaced_and_do_not_wait_for_pages() throws Exception {
    fake.page(FILE, 404, "").page(HOST + "/a", 200, "");
    polite = over(Map.of(Manners.SPACING, "10s", Manners.BURST, "1"));
    for (int i = 0; i < 20; i++) {
      send("/a", Traffic.SERVICE);
    }
    assertEquals(List.of(), slept);
  }
}
