package dev.candor.sources.internal.http;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.sources.internal.http.Reply.Reason;
import dev.candor.sources.internal.parse.Decoder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole answers over a transport; every way to fail is a value. Retries nothing: the manners
 * are the transport's. Thread-safe.
 */
public final class HttpReader {

  /** Largest body read, in bytes: {@value}. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final Duration LONGEST_WAIT = Duration.ofDays(365);

  private final HttpTransport http;
  private final Clock clock;

  /**
   * Over a transport.
   *
   * @param http sends
   * @param clock tells how long it is until a date that a server names
   */
  public HttpReader(HttpTransport http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * Sends, and reads the whole answer.
   *
   * @param exchange the request
   * @return the text of an answer with status 200, or why there is none
   * @throws InterruptedException when the thread was interrupted
   */
  public Reply read(HttpExchange exchange) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped before asking " + exchange.uri().getHost());
    }
    String host = exchange.uri().getHost();
    try (HttpAnswer answer = http.send(exchange)) {
      return answer.status() == 200 ? body(host, answer) : refused(host, answer);
    } catch (HttpTimeoutException e) {
      return timeout(host, exchange);
    } catch (InterruptedIOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped while asking " + host);
      }
      return timeout(host, exchange);
    } catch (UnknownHostException e) {
      return nothing(Reason.FAILED, "The host '" + host + "' was not found", null);
    } catch (IOException e) {
      return nothing(Reason.FAILED, "The exchange with " + host + " broke: " + brief(e), null);
    }
  }

  private static Reply body(String host, HttpAnswer answer) throws IOException {
    byte[] bytes = answer.body().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return nothing(Reason.TOO_LARGE, host + " answered with more than 10 MB", null);
    }
    Optional<String> text = Decoder.decode(bytes, answer.header("Content-Type").orElse(""));
    return text.isPresent()
        ? new Reply.Text(answer.uri(), text.get())
        : nothing(Reason.NOT_TEXT, host + " answered with something that is not text", null);
  }

  private Reply refused(String host, HttpAnswer answer) {
    int status = answer.status();
    Duration wait = answer.header("Retry-After").flatMap(this::wait).orElse(null);
    boolean challenged =
        answer.header("cf-mitigated").filter("challenge"::equalsIgnoreCase).isPresent();
    String said = host + " answered with status " + status;
    if (challenged || ((status == 403 || status == 503) && wait == null && isChallenge(answer))) {
      return nothing(
          Reason.CHALLENGE, said + " and a challenge for people; it is not passed", null);
    }
    return switch (status) {
      case 429 -> nothing(Reason.RATE_LIMITED, said + ": too many requests" + told(wait), wait);
      case 503 ->
          wait == null
              ? nothing(Reason.FAILED, said + ": not available", null)
              : nothing(Reason.RATE_LIMITED, said + ": not available" + told(wait), wait);
      case 401, 403, 407, 451, 999 ->
          nothing(Reason.FORBIDDEN, said + ": it refuses this request", null);
      case 402 -> nothing(Reason.QUOTA, said + ": payment required", null);
      case 404, 410 -> nothing(Reason.GONE, said + ": there is nothing at this address", null);
      default -> nothing(Reason.FAILED, said, null);
    };
  }

  private static String told(@Nullable Duration wait) {
    return wait == null ? "" : "; it asks to wait " + wait.toSeconds() + " s";
  }

  private static boolean isChallenge(HttpAnswer answer) {
    try {
      byte[] start = answer.body().readNBytes(64 * 1024);
      return Decoder.decode(start, "").map(Challenges::isOne).orElse(false);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Seconds, or a date. */
  private Optional<Duration> wait(String value) {
    String text = value.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(Duration.between(clock.instant(), until)));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    return wait.isNegative()
        ? Duration.ZERO
        : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Reply timeout(String host, HttpExchange exchange) {
    String seconds = exchange.timeout().toSeconds() + " s";
    return nothing(Reason.TIMEOUT, host + " did not answer within " + seconds, null);
  }

  private static Reply nothing(Reason reason, String detail, @Nullable Duration wait) {
    return new Reply.Nothing(reason, detail, wait);
  }

  private static String brief(IOException e) {
    String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : said.substring(0, Math.min(200, said.length()));
  }
}
