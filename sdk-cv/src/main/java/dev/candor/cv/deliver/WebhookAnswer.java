package dev.candor.cv.deliver;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.guard.Verdict;
import dev.candor.core.net.AddressRefusedException;
import dev.candor.core.net.HostRestingException;
import dev.candor.core.net.NetException;
import dev.candor.core.net.RedirectException;
import dev.candor.core.net.RetryAfter;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.cv.internal.json.DeliveryJson;
import dev.candor.cv.spi.deliver.FailureKind;
import dev.candor.cv.spi.deliver.Receipt;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one try came to. Nothing that a receiver writes gets into a reason, as it may repeat what it
 * was sent.
 *
 * @param receipt for the caller
 * @param pause that the receiver asks for before the next try, or null
 */
record WebhookAnswer(Receipt receipt, @Nullable Duration pause) {

  private static final int MOST_BYTES = 65_536;
  private static final int LONGEST_ID = 512;

  /** Reads an answer of any status. */
  static WebhookAnswer of(HttpAnswer answer, Parcel parcel, Instant now) throws IOException {
    int status = answer.status();
    if (status / 100 == 2) {
      byte[] body = answer.body().readNBytes(MOST_BYTES + 1);
      String text = body.length > MOST_BYTES ? "" : new String(body, StandardCharsets.UTF_8);
      return new WebhookAnswer(confirmed(text, parcel), null);
    }
    Duration pause = RetryAfter.of(answer, now).map(RetryAfter::span).orElse(null);
    return new WebhookAnswer(refused(status), pause);
  }

  /** What a status other than 2xx means. */
  static Receipt refused(int status) {
    String said = "The receiver answered " + status + "; ";
    return switch (status) {
      case 401, 403 ->
          refused(said + "check secret and secret-header", false, FailureKind.UNAUTHORIZED);
      case 404, 410 ->
          refused(said + "check the URL, and whether the flow is on", false, FailureKind.REJECTED);
      case 413 -> refused(said + "the file is too large for it", false, FailureKind.TOO_LARGE);
      case 408, 425, 429 -> refused(said + "try again later", true, FailureKind.THROTTLED);
      default -> other(status, said);
    };
  }

  private static Receipt other(int status, String said) {
    if (status / 100 == 3) {
      return refused(said + "name its final address", false, FailureKind.ADDRESS);
    }
    return status >= 500
        ? refused(said + "look at its log, and try again", true, FailureKind.RECEIVER_FAILED)
        : refused(said + "it does not take the file as it is", false, FailureKind.REJECTED);
  }

  private static Receipt confirmed(String text, Parcel parcel) {
    try {
      return confirmed(DeliveryJson.read(text), parcel);
    } catch (InvalidInputException e) {
      return unconfirmed("answered without JSON");
    }
  }

  /** Delivered, if it is this very file that the receiver says it keeps. */
  static Receipt confirmed(DeliveryJson.Confirmation said, Parcel parcel) {
    String id = said.id();
    Optional<URI> link = link(said.link());
    if (id == null || id.length() > LONGEST_ID || link.isEmpty()) {
      return unconfirmed("named no id and link of the file");
    }
    Long size = said.size();
    String sha256 = said.sha256();
    if (size == null || sha256 == null) {
      return unconfirmed("told no size and sha256 of what it keeps");
    }
    if (size != parcel.size() || !sha256.toLowerCase(Locale.ROOT).equals(parcel.sha256())) {
      return unconfirmed("keeps other bytes than were sent");
    }
    return new Receipt.Delivered(link.get(), id);
  }

  private static Optional<URI> link(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(URI::create)
          .filter(uri -> String.valueOf(uri.getScheme()).matches("(?i)https?"))
          .filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Receipt unconfirmed(String what) {
    return refused(
        "The receiver " + what + ", so nothing is certain; mend its answer",
        false,
        FailureKind.UNCONFIRMED);
  }

  /** Reads why there was no answer. */
  static WebhookAnswer of(IOException e) {
    if (e instanceof AddressRefusedException || e instanceof RedirectException) {
      String reason =
          e instanceof RedirectException
              ? "The receiver redirects, and files are not sent on; name its final address"
              : String.valueOf(e.getMessage());
      return new WebhookAnswer(refused(reason, false, FailureKind.ADDRESS), null);
    }
    if (e instanceof HostRestingException resting) {
      return new WebhookAnswer(
          refused(resting.getMessage() + "; try again then", true, FailureKind.THROTTLED),
          resting.retryAfter());
    }
    if (e instanceof NetException) {
      return new WebhookAnswer(
          refused("A rule of the network forbids it: " + e.getMessage(), false, FailureKind.OTHER),
          null);
    }
    boolean late = e instanceof HttpTimeoutException || e instanceof InterruptedIOException;
    return new WebhookAnswer(
        late
            ? refused("No answer in time; try again", true, FailureKind.TIMEOUT)
            : refused(
                "The receiver could not be reached, or the line broke; try again",
                true,
                FailureKind.UNREACHABLE),
        null);
  }

  private static Receipt refused(String reason, boolean retryable, FailureKind kind) {
    return new Receipt.Refused(reason, retryable, kind);
  }

  /** Whether another try may help. */
  Verdict verdict() {
    if (receipt instanceof Receipt.Refused refused) {
      return refused.retryable() ? new Verdict(true, true, pause) : Verdict.FAILED;
    }
    return Verdict.FINE;
  }
}
