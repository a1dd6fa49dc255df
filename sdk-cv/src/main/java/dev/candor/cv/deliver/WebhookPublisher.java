package dev.candor.cv.deliver;

import com.google.common.hash.Hashing;
import dev.candor.core.guard.Guard;
import dev.candor.core.guard.Policy;
import dev.candor.core.guard.RefusedException;
import dev.candor.core.guard.Sleeper;
import dev.candor.core.guard.Verdict;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.net.Traffic;
import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.FailureKind;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * Sends a file and what is to be told of it to a web address, as one multipart POST of the parts
 * "metadata" (JSON: {@code fileName}, {@code mediaType}, {@code size}, {@code sha256}, {@code
 * idempotencyKey}, {@code metadata}) and "file". Its headers:
 *
 * <ul>
 *   <li>the secret, in the header that the settings name
 *   <li>{@value #TIMESTAMP}: seconds since 1970, when this try began
 *   <li>{@value #SIGNATURE}: {@code sha256=} and the HMAC-SHA256 under the secret, in hexadecimal
 *       digits, of the timestamp, a point, and the body
 *   <li>{@value #KEY}: the same for the same delivery, so that a receiver that has it keeps one
 *       file
 * </ul>
 *
 * The receiver answers 2xx with a JSON object: {@code id}, {@code link}, and {@code size} and
 * {@code sha256} of what it keeps. Delivered is only what it confirms so. A broken line, no answer
 * in time, 408, 425, 429 and 5xx are tried again, later where {@code Retry-After} asks for it.
 * Redirects are not followed. Neither contents nor the secret nor the address's path get into
 * messages or logs. Thread-safe.
 */
public final class WebhookPublisher implements Publisher {

  /** Header of the time of a try. */
  public static final String TIMESTAMP = "X-Candor-Timestamp";

  /** Header of the signature. */
  public static final String SIGNATURE = "X-Candor-Signature";

  /** Header of the key that is the same for the same delivery. */
  public static final String KEY = "Idempotency-Key";

  private final WebhookSettings settings;
  private final HttpTransport http;
  private final Clock clock;
  private final Guard<WebhookAnswer> guard;

  /**
   * A publisher.
   *
   * @param settings where to, and how patiently
   * @param http keeps the rule of addresses; not closed by this
   * @param clock tells timestamps and deadlines
   */
  public WebhookPublisher(WebhookSettings settings, HttpTransport http, Clock clock) {
    this(settings, http, clock, Sleeper.SYSTEM);
  }

  WebhookPublisher(WebhookSettings settings, HttpTransport http, Clock clock, Sleeper sleeper) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.http = Objects.requireNonNull(http, "http");
    this.clock = Objects.requireNonNull(clock, "clock");
    Policy policy =
        Policy.within(settings.deadline())
            .with(
                new Policy.Retries(
                    settings.retries() + 1, Duration.ofSeconds(1), Duration.ofSeconds(30)));
    this.guard =
        new Guard<>(
            "the webhook",
            policy,
            (answer, thrown) -> answer == null ? Verdict.FAILED : answer.verdict(),
            clock,
            sleeper);
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Receipt publish(Delivery delivery) throws InterruptedException {
    Parcel parcel = new Parcel(delivery);
    try {
      return guard.call(left -> send(parcel, left)).receipt();
    } catch (RefusedException e) {
      return new Receipt.Refused(
          "No time was left for the webhook; try again", true, FailureKind.TIMEOUT);
    }
  }

  private WebhookAnswer send(Parcel parcel, Duration left) throws InterruptedException {
    Duration limit = left.compareTo(settings.timeout()) < 0 ? left : settings.timeout();
    try (HttpAnswer answer = http.send(exchange(parcel).within(limit))) {
      return WebhookAnswer.of(answer, parcel, clock.instant());
    } catch (IOException e) {
      return WebhookAnswer.of(e);
    }
  }

  private HttpExchange exchange(Parcel parcel) {
    String secret = settings.secret().reveal();
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    String signature =
        Hashing.hmacSha256(secret.getBytes(StandardCharsets.UTF_8))
            .newHasher()
            .putBytes((timestamp + ".").getBytes(StandardCharsets.UTF_8))
            .putBytes(parcel.body())
            .hash()
            .toString();
    return HttpExchange.post(settings.url(), parcel.contentType(), parcel.body())
        .as(Traffic.SERVICE)
        .following(0)
        .header("Accept", "application/json")
        .header(settings.secretHeader(), secret)
        .header(TIMESTAMP, timestamp)
        .header(SIGNATURE, "sha256=" + signature)
        .header(KEY, parcel.key());
  }
}
