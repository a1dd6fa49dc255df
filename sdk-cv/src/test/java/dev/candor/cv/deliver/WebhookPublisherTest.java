package dev.candor.cv.deliver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.net.AddressRule;
import dev.candor.core.net.Manners;
import dev.candor.core.net.OkHttpTransport;
import dev.candor.core.net.PoliteTransport;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.FailureKind;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import dev.candor.cv.tck.deliver.AssertingPublisher;
import dev.candor.cv.tck.deliver.PublisherContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server of this machine; time is told, not waited for. */
final class WebhookPublisherTest extends PublisherContract {

  private static final byte[] CONTENT = "Ida Moen, +47 900 00 000".getBytes(StandardCharsets.UTF_8);

  private final SettableClock clock = SettableClock.at("2026-05-01T10:00:00Z");
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
  private final List<HttpTransport> transports = new ArrayList<>();
  private Receiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = new Receiver();
  }

  @AfterEach
  void stop() {
    transports.forEach(HttpTransport::close);
    receiver.close();
  }

  @Override
  protected Publisher publisher() {
    return new AssertingPublisher(publisher(receiver.url(), Duration.ofSeconds(20)));
  }

  @Override
  protected List<byte[]> received() {
    return receiver.files();
  }

  private WebhookPublisher publisher(URI url, Duration timeout) {
    WebhookSettings usual = WebhookSettings.of(url, Secret.of(Receiver.SECRET));
    WebhookSettings settings =
        new WebhookSettings(
            url, usual.secret(), usual.secretHeader(), timeout, usual.deadline(), 3);
    return new WebhookPublisher(settings, http("true"), clock, this::pass);
  }

  private void pass(Duration wait) {
    waits.add(wait);
    clock.advance(wait);
  }

  private HttpTransport http(String loopback) {
    Manners manners = Manners.from(Settings.of(Map.of(Manners.ALLOW_LOOPBACK, loopback)));
    AddressRule rule = manners.addresses();
    HttpTransport http = new PoliteTransport(new OkHttpTransport(rule), manners, clock);
    transports.add(http);
    return http;
  }

  private static Delivery delivery() {
    return new Delivery(
        "Ida Moen CV.pdf", "application/pdf", CONTENT, Map.of("company", "Søndre Kraft"));
  }

  private Receipt publish() throws InterruptedException {
    return publisher().publish(delivery());
  }

  private static Receipt.Refused refused(FailureKind kind, boolean retryable, Receipt receipt) {
    Receipt.Refused refused = assertInstanceOf(Receipt.Refused.class, receipt);
    assertEquals(kind, refused.kind(), refused.reason());
    assertEquals(retryable, refused.retryable(), refused.reason());
    for (String hidden : List.of("Ida", "47 900", Receiver.SECRET, "private-path")) {
      assertFalse(refused.reason().contains(hidden), refused.reason());
    }
    return refused;
  }

  @Test
  void the_receivers_id_and_link_come_back_and_it_is_told_what_it_gets() throws Exception {
    Receipt.Delivered receipt = assertInstanceOf(Receipt.Delivered.class, publish());
    assertTrue(receipt.remoteId().startsWith("file-"), receipt.remoteId());
    assertEquals("https://drive.example/" + receipt.remoteId(), receipt.address().toString());
    String told = receiver.metadata().get(0);
    assertTrue(told.contains("\"fileName\":\"Ida Moen CV.pdf\""), told);
    assertTrue(told.contains("\"metadata\":{\"company\":\"Søndre Kraft\"}"), told);
    assertEquals(1, receiver.asked());
  }

  @Test
  void a_reset_after_the_upload_is_repeated_without_a_second_file() throws Exception {
    receiver.then(Receiver.resetAfterUpload());
    assertInstanceOf(Receipt.Delivered.class, publish());
    assertEquals(2, receiver.asked());
    assertEquals(1, receiver.files().size());
    assertArrayEquals(CONTENT, receiver.files().get(0));
  }

  @Test
  void three_failures_are_borne_with_doubled_waits_and_a_fourth_is_not() throws Exception {
    receiver.then(Receiver.status(500), Receiver.status(502), Receiver.status(500));
    assertInstanceOf(Receipt.Delivered.class, publish());
    assertEquals(
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4)), waits);
    for (int i = 0; i < 4; i++) {
      receiver.then(Receiver.status(500));
    }
    refused(FailureKind.RECEIVER_FAILED, true, publish());
    assertEquals(8, receiver.asked());
    assertEquals(1, receiver.files().size());
  }

  @Test
  void a_wait_that_is_asked_for_is_kept_and_one_that_is_too_long_is_not_begun() throws Exception {
    receiver.then(Receiver.status(429, "Retry-After", "7"));
    assertInstanceOf(Receipt.Delivered.class, publish());
    assertEquals(List.of(Duration.ofSeconds(7)), waits);
    receiver.then(Receiver.status(429, "Retry-After", "3600"));
    refused(FailureKind.THROTTLED, true, publish());
    assertEquals(3, receiver.asked());
  }

  @Test
  void what_would_fail_again_is_not_tried_again() throws Exception {
    receiver.then(Receiver.status(413), Receiver.status(403), Receiver.status(404));
    refused(FailureKind.TOO_LARGE, false, publish());
    refused(FailureKind.UNAUTHORIZED, false, publish());
    refused(FailureKind.REJECTED, false, publish());
    assertEquals(3, receiver.asked());
    assertEquals(List.of(), waits);
  }

  @Test
  void a_silent_receiver_ends_with_the_time_of_each_try() throws Exception {
    for (int i = 0; i < 4; i++) {
      receiver.then(Receiver.silent());
    }
    Publisher hasty = publisher(receiver.url(), Duration.ofMillis(300));
    refused(FailureKind.TIMEOUT, true, hasty.publish(delivery()));
    assertEquals(4, receiver.asked());
    assertEquals(1, receiver.files().size());
  }

  @Test
  void a_closed_door_is_told_as_such() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Publisher publisher =
        publisher(URI.create("http://127.0.0.1:" + free + "/"), Duration.ofSeconds(5));
    refused(FailureKind.UNREACHABLE, true, publisher.publish(delivery()));
    assertEquals(3, waits.size());
  }

  @Test
  void no_file_follows_a_redirect() throws Exception {
    receiver.then(
        Receiver.status(302, "Location", "http://192.168.0.1/take"),
        Receiver.status(307, "Location", "http://192.168.0.1/take"),
        Receiver.status(307, "Location", "/hook/other"));
    for (int i = 0; i < 3; i++) {
      refused(FailureKind.ADDRESS, false, publish());
    }
    assertEquals(3, receiver.asked());
  }

  @Test
  void this_machine_and_private_networks_are_refused_unless_allowed() throws Exception {
    Secret secret = Secret.of(Receiver.SECRET);
    for (String url : List.of(receiver.url().toString(), "https://10.0.0.7/hook/private-path")) {
      WebhookSettings settings = WebhookSettings.of(URI.create(url), secret);
      Publisher publisher = new WebhookPublisher(settings, http("false"), clock, this::pass);
      refused(FailureKind.ADDRESS, false, publisher.publish(delivery()));
    }
    assertEquals(0, receiver.asked());
  }

  @Test
  void only_a_confirmed_file_is_delivered() throws Exception {
    String other = Receiver.answer("file-1", "other".getBytes(StandardCharsets.UTF_8));
    String whole = Receiver.answer("file-1", CONTENT);
    List<String> answers =
        List.of(
            "",
            "done",
            "{\"id\":\"file-1\"}",
            "{\"id\":\"file-1\",\"link\":\"https://drive.example/1\"}",
            other,
            whole.replace("\"size\":\"", "\"size\":\"1"),
            whole.replace("https://drive.example", "javascript:drive"),
            "x".repeat(70_000));
    for (String answer : answers) {
      receiver.then(Receiver.says(answer));
      refused(FailureKind.UNCONFIRMED, false, publish());
    }
    receiver.then(Receiver.says(whole));
    assertInstanceOf(Receipt.Delivered.class, publish());
  }

  @Test
  void nothing_of_the_file_gets_into_logs() throws Exception {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage() + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    Logger okHttp = Logger.getLogger("okhttp3");
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    okHttp.setLevel(Level.ALL);
    try {
      receiver.then(Receiver.status(500), Receiver.resetAfterUpload());
      publish();
    } finally {
      root.removeHandler(handler);
      okHttp.setLevel(null);
    }
    String all = String.join("\n", lines);
    assertFalse(all.contains("Ida") || all.contains(Receiver.SECRET), all);
  }

  @Test
  void settings_make_a_publisher_and_wrong_ones_say_which() throws Exception {
    FakeProviderContext context = new FakeProviderContext();
    WebhookPublisherProvider provider = new WebhookPublisherProvider();
    assertTrue(provider.onlyByName(context.settings()));
    assertProblem("webhook.url", context);
    context.setting(WebhookSettings.PREFIX + "url", "https://flows.example/hook");
    assertFalse(provider.onlyByName(context.settings()));
    assertProblem("webhook.secret", context);
    context.setting(WebhookSettings.PREFIX + "secret", "short");
    assertProblem("webhook.secret", context);
    context.setting(WebhookSettings.PREFIX + "secret", Receiver.SECRET);
    context.setting(WebhookSettings.PREFIX + "retries", "12");
    assertProblem("webhook.retries", context);
    context.setting(WebhookSettings.PREFIX + "retries", "0");
    context.setting(WebhookSettings.PREFIX + "timeout", "5s");
    WebhookSettings read = WebhookSettings.from(context.settings()).orElseThrow();
    assertEquals(Duration.ofSeconds(5), read.timeout());
    assertEquals(0, read.retries());
    assertFalse(read.toString().contains(Receiver.SECRET));
    context.setting(WebhookSettings.PREFIX + "url", "http://flows.example/hook");
    assertProblem("webhook.url", context);
  }

  private static void assertProblem(String named, FakeProviderContext context) {
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class, () -> new WebhookPublisherProvider().create(context));
    assertTrue(e.getMessage().contains(named), e.getMessage());
    assertFalse(e.getMessage().contains(Receiver.SECRET), e.getMessage());
  }
}
