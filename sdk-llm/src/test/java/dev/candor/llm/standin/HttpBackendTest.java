package dev.candor.llm.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.net.AddressRefusedException;
import dev.candor.core.net.HostRestingException;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.net.Traffic;
import dev.candor.core.tck.llm.AssertingLlmBackend;
import dev.candor.core.tck.net.FakeTransport;
import dev.candor.core.tck.provider.FakeProviderContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every backend over HTTP does, whichever API it speaks. */
public abstract class HttpBackendTest {

  /** A question without schema. */
  protected static final Prompt PROMPT =
      Prompt.of(new Step("tailor", Tier.LOW), "Answer in one word.", "What colour is the sky?");

  /** A schema. */
  protected static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"answer\":{\"type\":\"string\"}}}";

  /** The server. */
  protected StandIn standIn;

  private final PlainTransport http = new PlainTransport();

  @BeforeEach
  final void open() throws Exception {
    standIn = StandIn.start();
  }

  @AfterEach
  final void close() {
    standIn.close();
    http.close();
  }

  /** The provider under test. */
  protected abstract Provider<LlmBackend> provider();

  /** What follows the base address of a scenario: "" or "/v1". */
  protected abstract String version();

  /** The header a key goes in, and what is before the key there. */
  protected abstract Map.Entry<String, String> keyHeader();

  /** What the answers of the stand-in use. */
  protected abstract Usage used();

  private String prefix() {
    return "candor.llm." + provider().name() + ".";
  }

  /** A runtime whose backend reaches a base address; more settings as key and value. */
  protected final FakeProviderContext context(String url, String... more) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("base-url", url);
    settings.put("api-key", "sk-invented-key");
    settings.put("model.low", "small");
    settings.put("model.high", "large");
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    FakeProviderContext context = new FakeProviderContext().with(HttpTransport.class, http);
    settings.forEach((key, value) -> context.setting(prefix() + key, value));
    return context;
  }

  /** The backend in a scenario. */
  protected final LlmBackend backend(String scenario, String... more) {
    return new AssertingLlmBackend(
        provider().create(context(standIn.url(scenario) + version(), more)));
  }

  /** An answer. */
  protected static Completion answer(LlmResult result) {
    if (result instanceof LlmFailure failure) {
      throw new AssertionError(failure.toString());
    }
    return (Completion) result;
  }

  /** A failure. */
  protected static LlmFailure failure(LlmResult result) {
    return assertInstanceOf(LlmFailure.class, result);
  }

  @ParameterizedTest
  @ValueSource(strings = {"success:blue", "body:blue"})
  void an_answer_comes_with_model_and_usage(String scenario) throws Exception {
    Completion answer = answer(backend(scenario).complete(PROMPT));
    assertEquals("blue", answer.text());
    assertEquals("small", answer.model());
    assertEquals(used(), answer.usage());
  }

  @Test
  void text_of_any_script_and_any_length_comes_whole() throws Exception {
    assertEquals(StandIn.UNICODE, answer(backend("unicode").complete(PROMPT)).text());
    assertEquals(1_000_000, answer(backend("big:1000000").complete(PROMPT)).text().length());
  }

  @Test
  void the_first_words_are_told_while_the_rest_is_still_to_come() throws Exception {
    AtomicLong read = new AtomicLong();
    HttpTransport counting = new Counting(http, read);
    FakeProviderContext context = context(standIn.url("big:1000000") + version());
    LlmBackend backend = provider().create(context.with(HttpTransport.class, counting));
    List<Long> begun = new ArrayList<>();
    answer(backend.complete(PROMPT, () -> begun.add(read.get())));
    assertEquals(1, begun.size());
    assertTrue(begun.get(0) < read.get() / 2, begun + " of " + read);
  }

  /** Counts what is read of a body. */
  private record Counting(HttpTransport http, AtomicLong read) implements HttpTransport {
    @Override
    public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
      HttpAnswer answer = http.send(exchange);
      InputStream counted = new Counted(answer.body(), read);
      return new HttpAnswer(answer.status(), answer.uri(), answer.headers(), counted);
    }

    @Override
    public void close() {}
  }

  private static final class Counted extends FilterInputStream {
    private final AtomicLong read;

    Counted(InputStream in, AtomicLong read) {
      super(in);
      this.read = read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      read.addAndGet(Math.max(0, count));
      return count;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "empty", "body:blue", "garbage"})
  void where_nothing_streams_no_first_words_are_told(String scenario) throws Exception {
    List<String> begun = new ArrayList<>();
    backend(scenario).complete(PROMPT, () -> begun.add("told"));
    assertEquals(List.of(), begun);
  }

  @Test
  void the_prompt_arrives_as_it_is() throws Exception {
    String user = "/help -x @/etc/hostname \"\\ \u2713\uD83C\uDF89\r\n".repeat(7_000);
    Prompt prompt = Prompt.of(PROMPT.step(), "x", user);
    assertEquals(user, answer(backend("echo").complete(prompt)).text());
  }

  @Test
  void the_key_goes_in_its_header_alone() throws Exception {
    backend("success").complete(PROMPT);
    var received = standIn.received().get(0);
    String sent = received.headers().get(keyHeader().getKey());
    assertEquals(keyHeader().getValue() + "sk-invented-key", sent);
    assertFalse(received.body().toString().contains("sk-invented-key"));
    assertTrue(received.body().path("stream").booleanValue(false));
  }

  @Test
  void a_question_is_not_slowed_down_as_reading_pages_is() throws Exception {
    FakeTransport nobody = new FakeTransport();
    FakeProviderContext context = context("https://models.example" + version());
    provider().create(context.with(HttpTransport.class, nobody)).complete(PROMPT);
    assertEquals(Traffic.SERVICE, nobody.sent().get(0).traffic());
  }

  @ParameterizedTest
  @CsvSource({"LOW,small", "MIDDLE,small", "HIGH,large"})
  void the_tier_decides_the_model_unless_the_prompt_names_one(Tier tier, String model)
      throws Exception {
    Step step = new Step("tailor", tier);
    LlmBackend backend = backend("success");
    assertEquals(model, answer(backend.complete(PROMPT.by(step, null))).model());
    assertEquals("named", answer(backend.complete(PROMPT.by(step, "named"))).model());
  }

  @ParameterizedTest
  @CsvSource({
    "401,NOT_LOGGED_IN",
    "403,NOT_LOGGED_IN",
    "400,UNSUPPORTED",
    "404,UNSUPPORTED",
    "413,TOO_LONG",
    "429,RATE_LIMITED",
    "500,CRASHED",
    "502,CRASHED",
    "503,OVERLOADED",
    "529,OVERLOADED",
    "credit,CREDIT_OR_QUOTA",
    "too_long,TOO_LONG",
    "max_turns,TOOL_STOP",
    "max_tokens,BAD_ANSWER",
    "empty,EMPTY",
    "blank,EMPTY",
    "refusal,UNSUPPORTED",
    "garbage,CRASHED",
    "drop,CRASHED",
    "cut,CRASHED",
    "sse_error,OVERLOADED"
  })
  void what_is_no_answer_has_its_class(String scenario, Kind kind) throws Exception {
    LlmFailure failure = failure(backend(scenario).complete(PROMPT));
    assertEquals(kind, failure.kind(), failure.detail());
    assertFalse(failure.detail().contains("sk-invented"), failure.detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "other"})
  void what_is_not_the_api_is_told_with_the_setting_to_look_at(String scenario) throws Exception {
    LlmFailure failure = failure(backend(scenario).complete(PROMPT));
    assertEquals(Kind.CRASHED, failure.kind());
    assertEquals(
        "What answered is not the API; look at " + prefix() + "base-url", failure.detail());
  }

  @Test
  void the_wait_that_a_service_asks_for_is_told() throws Exception {
    assertEquals(Duration.ofSeconds(17), failure(backend("429:17").complete(PROMPT)).retryAfter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow:30", "stall:30"})
  void the_time_limit_covers_the_whole_answer(String scenario) throws Exception {
    LlmBackend backend = backend(scenario);
    LlmFailure failure = failure(backend.complete(PROMPT.within(Duration.ofMillis(300))));
    assertEquals(Kind.TIMEOUT, failure.kind(), failure.detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow:30", "stall:30"})
  void an_interrupt_ends_the_call(String scenario) throws Exception {
    LlmBackend backend = backend(scenario);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<LlmResult> call = thread.submit(() -> backend.complete(PROMPT));
      for (int i = 0; i < 4_000 && standIn.received().isEmpty(); i++) {
        LockSupport.parkNanos(5_000_000);
      }
      thread.shutdownNow();
      Throwable cause =
          assertThrows(ExecutionException.class, () -> call.get(20, TimeUnit.SECONDS)).getCause();
      assertInstanceOf(InterruptedException.class, cause);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void a_server_that_is_away_is_told_without_its_password() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    LlmBackend backend =
        provider().create(context("http://127.0.0.1:" + port + "/secret" + version()));
    LlmFailure failure = failure(backend.complete(PROMPT));
    assertEquals(Kind.CRASHED, failure.kind());
    assertEquals("The service cannot be reached at 127.0.0.1", failure.detail());
    assertEquals(Usage.NONE, failure.usage());
  }

  @Test
  void what_was_never_sent_used_nothing_and_is_no_crash() throws Exception {
    LlmFailure resting = refused(new HostRestingException("models", Duration.ofSeconds(60), true));
    assertEquals(Kind.RATE_LIMITED, resting.kind());
    assertEquals(Duration.ofSeconds(60), resting.retryAfter());
    assertEquals(Usage.NONE, resting.usage());
    LlmFailure here = refused(new AddressRefusedException("localhost"));
    assertEquals(Kind.UNSUPPORTED, here.kind());
    assertTrue(here.detail().contains("candor.net.allow-loopback"), here.detail());
    assertEquals(Usage.NONE, here.usage());
  }

  private LlmFailure refused(IOException e) throws InterruptedException {
    FakeProviderContext context = context(standIn.url("success") + version());
    return failure(
        provider().create(context.with(HttpTransport.class, new Refusing(e))).complete(PROMPT));
  }

  @Test
  void a_key_that_the_service_repeats_is_not_told() throws Exception {
    HttpTransport repeating =
        new HttpTransport() {
          @Override
          public HttpAnswer send(HttpExchange exchange) {
            String sent = String.valueOf(exchange.headers().get(keyHeader().getKey()));
            String body = "{\"error\":\"wrong key: " + sent.replace("Bearer ", "") + "\"}";
            InputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
            return new HttpAnswer(401, exchange.uri(), Map.of(), bytes);
          }

          @Override
          public void close() {}
        };
    FakeProviderContext context =
        context(standIn.url("success") + version(), "api-key", "odd_secret_0815");
    LlmBackend backend = provider().create(context.with(HttpTransport.class, repeating));
    LlmFailure failure = failure(backend.complete(PROMPT));
    assertEquals("HTTP 401: wrong key: ***", failure.detail());
  }

  /** Lets nothing through. */
  private record Refusing(IOException refusal) implements HttpTransport {
    @Override
    public HttpAnswer send(HttpExchange exchange) throws IOException {
      throw refusal;
    }

    @Override
    public void close() {}
  }

  @Test
  void an_answer_by_schema_is_json() throws Exception {
    String json = "{\"answer\":\"blue\"}";
    Prompt prompt = PROMPT.answering(SCHEMA);
    assertEquals(json, answer(backend("structured:" + encoded(json)).complete(prompt)).text());
    String told = encoded("Sure, here it is: " + json + " Anything else?");
    assertEquals(json, answer(backend("structured:" + told).complete(prompt)).text());
    assertEquals(Kind.BAD_ANSWER, failure(backend("success:blue").complete(prompt)).kind());
    assertEquals(
        Kind.UNSUPPORTED, failure(backend("success").complete(PROMPT.answering("{"))).kind());
  }

  /** A text as it stands in an address. */
  protected static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void a_refused_way_to_hold_the_schema_is_not_tried_again() throws Exception {
    LlmBackend backend = backend("no_schema");
    Prompt prompt = PROMPT.answering(SCHEMA);
    assertEquals("{\"answer\":\"blue\"}", answer(backend.complete(prompt)).text());
    assertEquals(2, standIn.received().size());
    answer(backend.complete(prompt));
    assertEquals(3, standIn.received().size());
    answer(backend.complete(prompt.by(prompt.step(), "another-model")));
    assertEquals(5, standIn.received().size());
  }

  @Test
  void a_refusal_that_is_not_about_the_schema_is_not_tried_another_way() throws Exception {
    failure(backend("credit").complete(PROMPT.answering(SCHEMA)));
    assertEquals(1, standIn.received().size());
  }

  @Test
  void the_vendors_own_address_needs_a_key() throws Exception {
    LlmBackend backend = provider().create(new FakeProviderContext());
    assertFalse(backend.availability().usable());
    LlmFailure failure = failure(backend.complete(PROMPT));
    assertEquals(Kind.NOT_LOGGED_IN, failure.kind());
    assertTrue(failure.detail().contains(prefix() + "api-key"), failure.detail());
  }

  @Test
  void another_server_needs_a_model_and_no_key() {
    String key = prefix() + "base-url";
    FakeProviderContext without = new FakeProviderContext().setting(key, standIn.url("success"));
    var e = assertThrows(ConfigurationException.class, () -> provider().create(without));
    assertTrue(e.getMessage().contains(prefix() + "base-url"), e.getMessage());
    without.setting(prefix() + "model.middle", "local");
    assertTrue(provider().create(without).availability().usable());
  }

  @Test
  void it_is_never_taken_for_being_there() {
    assertTrue(provider().onlyByName());
  }
}
