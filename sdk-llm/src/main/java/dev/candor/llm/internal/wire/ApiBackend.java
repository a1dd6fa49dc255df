package dev.candor.llm.internal.wire;

import com.google.common.base.Throwables;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.net.NotSent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks a chat API once. Where the service refuses a way to hold the answer to the schema, the next
 * way is taken, and remembered for the model and the schema. Thread-safe.
 */
public final class ApiBackend implements LlmBackend {

  /**
   * What HTTP backends claim; a prompt that is too long for one model is refused by the service.
   */
  public static final LlmCapabilities CAPABILITIES = new LlmCapabilities(true, false, 3_000_000);

  private static final Usage UNKNOWN = new Usage(1, 0, 0, null);
  private static final Pattern REFUSES_WAY =
      Pattern.compile(
          "(?i)response_format|output_config|output_format|schema|structured|tool_choice|tools?\\b");

  private final ApiOptions options;
  private final ChatApi api;
  private final Supplier<HttpTransport> http;
  private final Clock clock;
  private final Cache<String, Integer> ways = CacheBuilder.newBuilder().maximumSize(1_000).build();

  /**
   * A backend that speaks an API. Nothing is asked yet.
   *
   * @param options from settings
   * @param api its words
   * @param http asked for when the first call is made
   * @param clock tells what is left of a time limit
   */
  public ApiBackend(ApiOptions options, ChatApi api, Supplier<HttpTransport> http, Clock clock) {
    this.options = options;
    this.api = api;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String name() {
    return options.backend();
  }

  @Override
  public LlmCapabilities capabilities() {
    return CAPABILITIES;
  }

  /** Whether there is a key, where one is needed; the service is not asked. */
  @Override
  public Availability availability() {
    return options.availability();
  }

  @Override
  public LlmResult complete(Prompt prompt) throws InterruptedException {
    return complete(prompt, () -> {});
  }

  @Override
  public LlmResult complete(Prompt prompt, Runnable begun) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    LlmFailure refusal = Refusal.of(options.backend(), CAPABILITIES, prompt);
    Availability availability = options.availability();
    if (refusal == null && !availability.usable()) {
      refusal = failure(Kind.NOT_LOGGED_IN, availability.reason(), Usage.NONE);
    }
    if (refusal != null) {
      return refusal;
    }
    try {
      return byAnyWay(prompt, options.modelFor(prompt), begun);
    } catch (InvalidInputException e) {
      return failure(Kind.UNSUPPORTED, "The schema is not valid JSON", Usage.NONE);
    } catch (IOException e) {
      throwIfInterrupted(e);
      return broken(e, prompt.timeout());
    }
  }

  private LlmResult byAnyWay(Prompt prompt, String model, Runnable begun)
      throws IOException, InterruptedException {
    Instant deadline = clock.instant().plus(prompt.timeout());
    String key = model + "\n" + prompt.schema();
    Integer known = ways.getIfPresent(key);
    int way = known == null ? 0 : known;
    while (true) {
      Duration left = Duration.between(clock.instant(), deadline);
      if (left.isZero() || left.isNegative()) {
        throw new HttpTimeoutException("no time left");
      }
      Reply reply = send(prompt.within(left), model, way, begun);
      if (prompt.schema() == null || way + 1 >= api.ways() || !refusesWay(reply)) {
        return ApiVerdict.of(options.backend(), prompt, reply);
      }
      way++;
      ways.put(key, way);
    }
  }

  private static boolean refusesWay(Reply reply) {
    boolean refused = reply.status() == 400 || reply.status() == 422 || reply.status() == 501;
    String error = reply.answer().error();
    return refused
        && Symptoms.kind(reply.status(), error) != Kind.TOO_LONG
        && REFUSES_WAY.matcher(error).find();
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param retryAfter as the service asks, or null
   * @param answer or error
   */
  record Reply(int status, @Nullable Duration retryAfter, ApiAnswer answer) {}

  private Reply send(Prompt prompt, String model, int way, Runnable begun)
      throws IOException, InterruptedException {
    try (HttpAnswer answer =
        http.get().send(api.request(prompt, model, way).within(prompt.timeout()))) {
      Duration retryAfter = answer.header("retry-after").map(ApiBackend::seconds).orElse(null);
      if (answer.status() != 200) {
        String error = options.withoutKey(ErrorBody.read(answer.body()));
        return new Reply(answer.status(), retryAfter, ApiAnswer.failed(error));
      }
      boolean events = answer.header("content-type").orElse("").contains("event-stream");
      return new Reply(200, retryAfter, read(answer, events, begun));
    }
  }

  private ApiAnswer read(HttpAnswer answer, boolean events, Runnable begun) throws IOException {
    try {
      ApiAnswer read = api.read(answer.body(), events, begun);
      // a stream may break off; JSON that came whole and tells no end is something else
      return events || read.whole() || !read.error().isEmpty() ? read : another();
    } catch (InvalidInputException e) {
      return another();
    }
  }

  private ApiAnswer another() {
    String setting = "candor.llm." + options.backend() + ".base-url";
    return ApiAnswer.failed("What answered is not the API; look at " + setting);
  }

  private static @Nullable Duration seconds(String text) {
    return text.strip().matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(text.strip()))
        : null;
  }

  private static void throwIfInterrupted(IOException e) throws InterruptedException {
    boolean caused =
        Throwables.getCausalChain(e).stream().anyMatch(InterruptedException.class::isInstance);
    if (Thread.interrupted() || caused) {
      InterruptedException interrupted = new InterruptedException();
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  private LlmFailure broken(IOException e, Duration limit) {
    if (e instanceof NotSent refused) {
      Duration pause = refused.pause();
      Kind kind = pause == null ? Kind.UNSUPPORTED : Kind.RATE_LIMITED;
      String said = String.valueOf(e.getMessage());
      return new LlmFailure(kind, options.backend(), said, pause, Usage.NONE);
    }
    if (e instanceof ConnectException || e instanceof UnknownHostException) {
      String host = URI.create(options.base()).getHost();
      return failure(Kind.CRASHED, "The service cannot be reached at " + host, Usage.NONE);
    }
    if (e instanceof HttpTimeoutException || e instanceof InterruptedIOException) {
      long seconds = Math.max(1, limit.toSeconds());
      return failure(Kind.TIMEOUT, "No answer within " + seconds + " s", UNKNOWN);
    }
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return failure(Kind.CRASHED, "The exchange broke: " + Symptoms.line(said), UNKNOWN);
  }

  private LlmFailure failure(Kind kind, String detail, Usage usage) {
    return new LlmFailure(kind, options.backend(), detail, null, usage);
  }
}
