package dev.candor.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import dev.candor.core.tck.net.LoopbackSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PoliteTransportTest {

  private static final String HOST = "https://jobs.example";

  private final SettableClock clock = SettableClock.create();
  private final List<Duration> slept = new ArrayList<>();
  private final FakeTransport fake = new FakeTransport();
  private final AssertingTransport watched = new AssertingTransport(fake);

  @AfterEach
  void every_answer_was_closed() {
    watched.checkAllClosed();
  }

  private PoliteTransport polite(String... settings) {
    return new PoliteTransport(watched, manners(settings), clock, this::sleep);
  }

  private static Manners manners(String... settings) {
    Map<String, String> all = new TreeMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return Manners.from(Settings.of(all));
  }

  private void sleep(Duration span) {
    slept.add(span);
    clock.advance(span);
  }

  private static HttpExchange get(String uri) {
    return HttpExchange.get(URI.create(uri));
  }

  private static String text(PoliteTransport polite, HttpExchange exchange) throws Exception {
    try (HttpAnswer answer = polite.send(exchange)) {
      return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> sent() {
    return fake.sent().stream().map(sent -> sent.method() + " " + sent.uri()).toList();
  }

  @Test
  void hosts_are_told_who_asks_and_whom_to_write_to() throws Exception {
    fake.page(HOST + "/", 200, "");
    text(polite(Manners.CONTACT, "https://me.example/bot"), get(HOST + "/"));
    text(polite(), get(HOST + "/").header("User-Agent", "My own"));
    assertEquals(
        "Candor/1 (job search on behalf of one person; +https://me.example/bot)",
        fake.sent().get(0).headers().get("User-Agent"));
    assertEquals("My own", fake.sent().get(1).headers().get("user-agent"));
  }

  @Test
  void a_contact_that_would_change_the_header_is_refused() {
    assertThrows(ConfigurationException.class, () -> manners(Manners.CONTACT, "a) (b"));
    assertThrows(ConfigurationException.class, () -> manners(Manners.CONTACT, "a\r\nb"));
    assertThrows(ConfigurationException.class, () -> manners(Manners.MAX_REDIRECTS, "21"));
    assertThrows(ConfigurationException.class, () -> manners(Manners.MAX_BODY_BYTES, "0"));
    assertThrows(ConfigurationException.class, () -> manners(Manners.BURST, "many"));
  }

  @Test
  void redirects_are_followed_and_the_address_that_answered_is_told() throws Exception {
    fake.page(HOST + "/a", 301, "", "Location", "/b?x=1#top").page(HOST + "/b?x=1", 200, "there");
    try (HttpAnswer answer = polite().send(get(HOST + "/a").header("Authorization", "mine"))) {
      assertEquals(URI.create(HOST + "/b?x=1"), answer.uri());
    }
    assertEquals("mine", fake.sent().get(1).headers().get("Authorization"));
  }

  @Test
  void a_request_may_allow_fewer_redirects_than_the_manners() {
    fake.page(HOST + "/", 302, "", "Location", "/");
    HttpExchange once = get(HOST + "/").following(1);
    assertThrows(RedirectException.class, () -> polite().send(once));
    assertEquals(2, fake.sent().size());
    assertThrows(IllegalArgumentException.class, () -> once.following(-1));
  }

  @Test
  void redirects_are_bounded() {
    fake.page(HOST + "/", 302, "", "Location", "/");
    PoliteTransport polite = polite(Manners.MAX_REDIRECTS, "2");
    assertThrows(RedirectException.class, () -> polite.send(get(HOST + "/")));
    assertEquals(3, fake.sent().size());
  }

  @Test
  void a_redirect_to_a_private_address_is_refused_and_nothing_is_sent_there() {
    for (String to :
        List.of(
            "http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest", "//10.0.0.1/")) {
      FakeTransport world = new FakeTransport().page(HOST + "/", 302, "", "Location", to);
      PoliteTransport polite = new PoliteTransport(world, manners(), clock, this::sleep);
      assertThrows(AddressRefusedException.class, () -> polite.send(get(HOST + "/")), to);
      assertEquals(1, world.sent().size(), to);
    }
  }

  @Test
  void a_redirect_to_nowhere_is_refused() {
    fake.page(HOST + "/", 302, "", "Location", "file:///etc/passwd");
    assertThrows(RedirectException.class, () -> polite().send(get(HOST + "/")));
  }

  @Test
  void keys_do_not_go_to_another_host() throws Exception {
    fake.page(HOST + "/", 302, "", "Location", "https://other.example/")
        .page("https://other.example/", 200, "");
    HttpExchange request =
        get(HOST + "/")
            .header("Authorization", "secret")
            .header("X-Api-Key", "secret")
            .header("Cookie", "secret")
            .header("Accept", "text/html");
    text(polite(), request);
    Map<String, String> there = fake.sent().get(1).headers();
    assertFalse(there.containsValue("secret"), there.keySet().toString());
    assertEquals("text/html", there.get("Accept"));
    assertTrue(there.containsKey("User-Agent"));
  }

  @Test
  void a_post_becomes_a_get_where_the_status_says_so_and_a_body_goes_to_no_other_host()
      throws Exception {
    fake.page(HOST + "/see", 303, "", "Location", "/result")
        .page(HOST + "/result", 200, "found")
        .page(HOST + "/same", 307, "", "Location", "/result")
        .page(HOST + "/away", 308, "", "Location", "https://other.example/");
    byte[] body = "a=1".getBytes(StandardCharsets.UTF_8);
    PoliteTransport polite = polite();
    text(polite, HttpExchange.post(URI.create(HOST + "/see"), "text/plain", body));
    text(polite, HttpExchange.post(URI.create(HOST + "/same"), "text/plain", body));
    try (HttpAnswer answer =
        polite.send(HttpExchange.post(URI.create(HOST + "/away"), "text/plain", body))) {
      assertEquals(308, answer.status());
    }
    assertEquals(
        List.of(
            "POST " + HOST + "/see",
            "GET " + HOST + "/result",
            "POST " + HOST + "/same",
            "POST " + HOST + "/result",
            "POST " + HOST + "/away"),
        sent());
    assertFalse(fake.sent().get(1).headers().containsKey("Content-Type"));
  }

  @Test
  void a_body_is_cut_at_the_limit_after_it_was_decoded() throws Exception {
    fake.page(HOST + "/fits", 200, "12345678").page(HOST + "/large", 200, "123456789");
    PoliteTransport polite = polite(Manners.MAX_BODY_BYTES, "8");
    assertEquals("12345678", text(polite, get(HOST + "/fits")));
    BodyTooLargeException e =
        assertThrows(BodyTooLargeException.class, () -> text(polite, get(HOST + "/large")));
    assertEquals(8, e.limit());
  }

  @Test
  void a_body_that_says_it_is_too_large_is_not_read() {
    fake.on(
        HOST + "/",
        exchange ->
            new HttpAnswer(
                200,
                exchange.uri(),
                Map.of("Content-Length", List.of("99999999999")),
                InputStream.nullInputStream()));
    assertThrows(BodyTooLargeException.class, () -> polite().send(get(HOST + "/")));
  }

  @Test
  void a_small_file_that_unpacks_to_a_huge_one_is_cut_over_a_real_transport() throws Exception {
    try (LoopbackSite site = new LoopbackSite();
        PoliteTransport polite =
            new PoliteTransport(
                new OkHttpTransport(new AddressRule(true, false)),
                manners(Manners.ALLOW_LOOPBACK, "true"),
                clock)) {
      byte[] bomb = LoopbackSite.gzip("0".repeat(64 * 1024 * 1024));
      assertTrue(bomb.length < 100_000);
      site.page("/bomb", 200, bomb, "Content-Encoding", "gzip");
      try (HttpAnswer answer = polite.send(HttpExchange.get(site.uri("/bomb")))) {
        assertThrows(
            BodyTooLargeException.class,
            () -> answer.body().transferTo(OutputStream.nullOutputStream()));
      }
    }
  }

  @Test
  void exchanges_with_one_host_are_spaced_and_hosts_do_not_wait_for_each_other() throws Exception {
    fake.page(HOST + "/", 200, "")
        .page("https://JOBS.example/", 200, "")
        .page("https://other.example/", 200, "");
    PoliteTransport polite = polite(Manners.SPACING, "2s", Manners.BURST, "1");
    text(polite, get(HOST + "/"));
    text(polite, get("https://other.example/"));
    assertEquals(List.of(), slept);
    text(polite, get("https://JOBS.example/"));
    assertEquals(List.of(Duration.ofSeconds(2)), slept);
  }

  @Test
  void a_wait_that_does_not_fit_the_timeout_is_not_begun() throws Exception {
    fake.page(HOST + "/", 200, "");
    PoliteTransport polite = polite(Manners.SPACING, "20s", Manners.BURST, "1");
    text(polite, get(HOST + "/"));
    assertThrows(
        HttpTimeoutException.class,
        () -> polite.send(get(HOST + "/").within(Duration.ofSeconds(10))));
    assertEquals(List.of(), slept);
  }

  @Test
  void redirects_share_the_time_of_the_first_request() throws Exception {
    fake.on(
        HOST + "/a",
        exchange -> {
          clock.advance(Duration.ofSeconds(8));
          return new HttpAnswer(
              302,
              exchange.uri(),
              Map.of("Location", List.of("/b")),
              new ByteArrayInputStream(new byte[0]));
        });
    fake.page(HOST + "/b", 200, "");
    text(polite(), get(HOST + "/a").within(Duration.ofSeconds(10)));
    assertEquals(Duration.ofSeconds(2), fake.sent().get(1).timeout());
  }

  @Test
  void a_host_that_asks_for_a_pause_gets_it() throws Exception {
    fake.page(HOST + "/", 429, "", "Retry-After", "7").page(HOST + "/", 200, "now");
    PoliteTransport polite = polite();
    try (HttpAnswer answer = polite.send(get(HOST + "/"))) {
      assertEquals(429, answer.status());
    }
    assertEquals("now", text(polite, get(HOST + "/")));
    assertEquals(List.of(Duration.ofSeconds(7)), slept);
  }

  @Test
  void a_pause_longer_than_the_timeout_is_told_with_its_length() throws Exception {
    fake.page(HOST + "/", 503, "", "Retry-After", "600");
    PoliteTransport polite = polite();
    text(polite, get(HOST + "/"));
    clock.advance(Duration.ofSeconds(100));
    HostRestingException e =
        assertThrows(HostRestingException.class, () -> polite.send(get(HOST + "/")));
    assertEquals(Duration.ofSeconds(500), e.retryAfter());
    assertEquals(1, fake.sent().size());
  }

  @Test
  void a_host_that_fails_again_and_again_is_left_alone_for_a_while() throws Exception {
    PoliteTransport polite = polite(Manners.SPACING, "0s");
    for (int i = 0; i < 5; i++) {
      assertThrows(IOException.class, () -> polite.send(get(HOST + "/")));
    }
    HostRestingException e =
        assertThrows(HostRestingException.class, () -> polite.send(get(HOST + "/")));
    assertEquals(Duration.ofSeconds(30), e.retryAfter());
    assertEquals(5, fake.sent().size());
    fake.page("https://other.example/", 200, "well");
    assertEquals("well", text(polite, get("https://other.example/")));
    clock.advance(Duration.ofSeconds(31));
    fake.page(HOST + "/", 200, "back");
    assertEquals("back", text(polite, get(HOST + "/")));
  }

  @Test
  void a_service_that_fails_is_left_alone_by_its_caller_alone() {
    PoliteTransport polite = polite();
    HttpExchange ask = get(HOST + "/").as(Traffic.SERVICE);
    for (int i = 0; i < 20; i++) {
      IOException e = assertThrows(IOException.class, () -> polite.send(ask));
      assertFalse(e instanceof NetException, e.toString());
    }
    assertEquals(20, fake.sent().size());
  }

  @Test
  void this_machine_is_not_spaced_where_it_is_allowed() throws Exception {
    fake.page("http://127.0.0.1:8080/", 200, "");
    PoliteTransport polite =
        polite(Manners.ALLOW_LOOPBACK, "true", Manners.SPACING, "1h", Manners.BURST, "1");
    text(polite, get("http://127.0.0.1:8080/"));
    text(polite, get("http://127.0.0.1:8080/"));
    assertEquals(List.of(), slept);
  }

  @Test
  void an_answer_that_is_refused_is_closed_and_every_refusal_is_one_family() {
    fake.page(HOST + "/", 302, "", "Location", "gopher://old.example/");
    assertInstanceOf(
        NetException.class, assertThrows(IOException.class, () -> polite().send(get(HOST + "/"))));
  }

  @Test
  void closing_closes_the_transport() {
    polite().close();
    assertTrue(fake.isClosed());
  }
}
