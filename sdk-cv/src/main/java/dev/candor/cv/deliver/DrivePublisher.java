package dev.candor.cv.deliver;

import com.google.common.util.concurrent.Striped;
import dev.candor.core.guard.Guard;
import dev.candor.core.guard.Policy;
import dev.candor.core.guard.RefusedException;
import dev.candor.core.guard.Sleeper;
import dev.candor.core.guard.Verdict;
import dev.candor.core.net.RetryAfter;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.net.Traffic;
import dev.candor.cv.internal.json.DeliveryJson;
import dev.candor.cv.internal.json.DriveJson;
import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.FailureKind;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a file in a folder of Google Drive, by the resumable upload of its REST interface: begins a
 * session, sends the bytes, and after a broken line asks how many arrived and sends the rest. A
 * file carries the key of its delivery; one that is there with the same content is not sent again.
 * Delivered is only what Drive itself names by size and SHA-256. The host gives the token and keeps
 * it fresh; it is asked for before every request. Thread-safe; two processes that send the same
 * file at the same moment may leave two.
 */
public final class DrivePublisher implements Publisher {

  private static final URI GOOGLE = URI.create("https://www.googleapis.com");
  private static final String FIELDS = "id,webViewLink,size,sha256Checksum";
  private static final int MOST_BYTES = 65_536;
  private static final Policy POLICY =
      Policy.within(Duration.ofMinutes(5))
          .with(new Policy.Retries(4, Duration.ofSeconds(1), Duration.ofSeconds(30)));
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final HttpTransport http;
  private final Supplier<Secret> token;
  private final String folderId;
  private final Clock clock;
  private final Sleeper sleeper;
  private final URI base;
  private final Striped<Lock> same = Striped.lock(64);

  /** One try: how it ended, and what Drive asks to wait. */
  private record Step(Receipt receipt, @Nullable Duration pause) {}

  /**
   * A publisher.
   *
   * @param http keeps the rule of addresses; not closed by this
   * @param token gives an OAuth 2 access token that may make files in the folder
   * @param folderId as it stands in the folder's address
   * @param clock tells deadlines
   * @throws IllegalArgumentException when the folder has another form
   */
  public DrivePublisher(HttpTransport http, Supplier<Secret> token, String folderId, Clock clock) {
    this(http, token, folderId, new Time(clock, Sleeper.SYSTEM), GOOGLE);
  }

  /** What tells and passes time. */
  record Time(Clock clock, Sleeper sleeper) {}

  DrivePublisher(HttpTransport http, Supplier<Secret> token, String folderId, Time time, URI base) {
    this.http = Objects.requireNonNull(http, "http");
    this.token = Objects.requireNonNull(token, "token");
    if (!folderId.matches("[A-Za-z0-9_-]{1,128}")) {
      throw new IllegalArgumentException("not the id of a folder");
    }
    this.folderId = folderId;
    this.clock = time.clock();
    this.sleeper = time.sleeper();
    this.base = base;
  }

  @Override
  public String name() {
    return "drive";
  }

  @Override
  public Receipt publish(Delivery delivery) throws InterruptedException {
    Session session = new Session(delivery);
    Lock one = same.get(session.parcel.key());
    one.lockInterruptibly(); // Drive itself would keep two files of two sessions
    try {
      return publish(session);
    } finally {
      one.unlock();
    }
  }

  private Receipt publish(Session session) throws InterruptedException {
    Guard<Step> guard = new Guard<>("Drive", POLICY, (step, e) -> judge(step), clock, sleeper);
    try {
      return guard.call(left -> session.go(left.compareTo(TIMEOUT) < 0 ? left : TIMEOUT)).receipt();
    } catch (RefusedException e) {
      return new Receipt.Refused(
          "No time was left for Drive; try again", true, FailureKind.TIMEOUT);
    }
  }

  private static Verdict judge(@Nullable Step step) {
    if (step != null && step.receipt() instanceof Receipt.Refused refused) {
      return refused.retryable() ? new Verdict(true, true, step.pause()) : Verdict.FAILED;
    }
    return step == null ? Verdict.FAILED : Verdict.FINE;
  }

  /** One delivery; remembers between tries where its bytes go. */
  private final class Session {
    private final Parcel parcel;
    private final Delivery delivery;
    private final byte[] bytes;
    private @Nullable URI address;

    Session(Delivery delivery) {
      this.delivery = delivery;
      this.parcel = new Parcel(delivery);
      this.bytes = delivery.bytes();
    }

    Step go(Duration limit) throws InterruptedException {
      try {
        URI open = address;
        return open == null ? begin(limit) : goOn(open, limit);
      } catch (IOException e) {
        WebhookAnswer answer = WebhookAnswer.of(e);
        return new Step(answer.receipt(), answer.pause());
      }
    }

    private Step begin(Duration limit) throws IOException, InterruptedException {
      String query = "appProperties has { key='candorKey' and value='" + parcel.key() + "' }";
      String path =
          "/drive/v3/files?pageSize=1&fields="
              + coded("files(" + FIELDS + ")")
              + "&q="
              + coded(query + " and trashed=false");
      try (HttpAnswer found = send(HttpExchange.get(base.resolve(path)), limit)) {
        if (found.status() != 200) {
          return failed(found);
        }
        Optional<DeliveryJson.Confirmation> there = DriveJson.first(text(found));
        if (there.isPresent()) {
          return new Step(WebhookAnswer.confirmed(there.get(), parcel), null);
        }
      }
      return open(limit);
    }

    private Step open(Duration limit) throws IOException, InterruptedException {
      String path = "/upload/drive/v3/files?uploadType=resumable&fields=" + coded(FIELDS);
      String told =
          DriveJson.file(delivery.fileName(), delivery.mediaType(), folderId, parcel.key());
      HttpExchange opening =
          HttpExchange.post(
                  base.resolve(path),
                  "application/json; charset=UTF-8",
                  told.getBytes(StandardCharsets.UTF_8))
              .header("X-Upload-Content-Type", delivery.mediaType())
              .header("X-Upload-Content-Length", String.valueOf(bytes.length));
      try (HttpAnswer answer = send(opening, limit)) {
        Optional<URI> session = answer.header("Location").flatMap(this::ofDrive);
        if (answer.status() != 200 || session.isEmpty()) {
          return answer.status() == 200 ? elsewhere() : failed(answer);
        }
        address = session.get();
        return upload(session.get(), 0, limit);
      }
    }

    /** A session leads to the host that was asked: nobody else gets the file and the token. */
    private Optional<URI> ofDrive(String location) {
      try {
        URI uri = base.resolve(location);
        boolean same =
            base.getScheme().equals(uri.getScheme())
                && base.getHost().equals(uri.getHost())
                && base.getPort() == uri.getPort();
        return same ? Optional.of(uri) : Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    /** Asks how many bytes arrived, and sends the rest. */
    private Step goOn(URI session, Duration limit) throws IOException, InterruptedException {
      HttpExchange asking =
          HttpExchange.put(session, delivery.mediaType(), new byte[0])
              .header("Content-Range", "bytes */" + bytes.length);
      try (HttpAnswer answer = send(asking, limit)) {
        if (answer.status() != 308) {
          return ended(answer);
        }
        return upload(session, arrived(answer), limit);
      }
    }

    private Step upload(URI session, int from, Duration limit)
        throws IOException, InterruptedException {
      HttpExchange sending =
          HttpExchange.put(
              session, delivery.mediaType(), Arrays.copyOfRange(bytes, from, bytes.length));
      if (bytes.length > 0) {
        String range = "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length;
        sending = sending.header("Content-Range", range);
      }
      try (HttpAnswer answer = send(sending, limit)) {
        return answer.status() == 308
            ? refused("Drive took a part of the file", true, FailureKind.RECEIVER_FAILED)
            : ended(answer);
      }
    }

    private int arrived(HttpAnswer answer) {
      String range = answer.header("Range").orElse("");
      if (!range.matches("bytes=0-\\d{1,9}")) {
        return 0;
      }
      return Math.min(bytes.length, Integer.parseInt(range.substring(8)) + 1);
    }

    private Step ended(HttpAnswer answer) throws IOException {
      if (answer.status() == 200 || answer.status() == 201) {
        return new Step(WebhookAnswer.confirmed(DriveJson.read(text(answer)), parcel), null);
      }
      if (answer.status() == 404 || answer.status() == 410) {
        address = null; // the session is over; the next try begins another
        return refused("Drive ended the session; try again", true, FailureKind.RECEIVER_FAILED);
      }
      return failed(answer);
    }
  }

  private HttpAnswer send(HttpExchange exchange, Duration limit)
      throws IOException, InterruptedException {
    return http.send(
        exchange
            .as(Traffic.SERVICE)
            .following(0)
            .within(limit)
            .header("Authorization", "Bearer " + token.get().reveal()));
  }

  private Step failed(HttpAnswer answer) {
    if (answer.status() == 401 || answer.status() == 403) {
      return refused(
          "Drive refused the token, or its rights to the folder; give another",
          false,
          FailureKind.UNAUTHORIZED);
    }
    Duration pause = RetryAfter.of(answer, clock.instant()).map(RetryAfter::span).orElse(null);
    return new Step(WebhookAnswer.refused(answer.status()), pause);
  }

  private static Step elsewhere() {
    return refused("Drive named no session of its own", false, FailureKind.ADDRESS);
  }

  private static Step refused(String reason, boolean retryable, FailureKind kind) {
    return new Step(new Receipt.Refused(reason, retryable, kind), null);
  }

  private static String text(HttpAnswer answer) throws IOException {
    return new String(answer.body().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
