package dev.candor.sources.internal.http;

import dev.candor.core.net.AddressRefusedException;
import dev.candor.core.net.BodyTooLargeException;
import dev.candor.core.net.HostRestingException;
import dev.candor.core.net.NetException;
import dev.candor.core.net.RedirectException;
import dev.candor.core.net.RobotsException;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.sources.internal.http.Reply.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** What it means that an exchange broke. */
final class Breaks {

  private static final int LONGEST = 200;

  private Breaks() {}

  /**
   * Tells a failure.
   *
   * @param answered whether the head of the answer had come
   * @throws InterruptedException when it was the caller's interrupt that broke it
   */
  static Reply.Nothing of(HttpExchange exchange, IOException e, boolean answered)
      throws InterruptedException {
    String host = exchange.uri().getHost();
    if (e instanceof NetException rule) {
      return refused(rule);
    }
    if (e instanceof InterruptedIOException && Thread.interrupted()) {
      throw new InterruptedException("stopped while asking " + host);
    }
    Reason reason = reason(e, answered);
    String detail =
        switch (reason) {
          case TIMEOUT -> host + " did not answer within " + seconds(exchange.timeout()) + " s";
          case DNS -> "The host '" + host + "' was not found";
          case REFUSED -> "Nobody answers at " + host + ": " + brief(e);
          case TLS -> "No trusted connection to " + host + ": " + brief(e);
          case RESET ->
              (answered ? "The answer of " + host + " was cut short: " : host + " hung up: ")
                  + brief(e);
          default -> "The exchange with " + host + " broke: " + brief(e);
        };
    return new Reply.Nothing(reason, detail, null);
  }

  private static Reply.Nothing refused(NetException e) {
    String told = String.valueOf(e.getMessage());
    if (e instanceof HostRestingException resting) {
      Reason reason = resting.asked() ? Reason.RATE_LIMITED : Reason.RESTING;
      return new Reply.Nothing(reason, told, resting.retryAfter());
    }
    Reason reason = Reason.FAILED;
    if (e instanceof RobotsException robots) {
      reason = robots.stated() ? Reason.ROBOTS : Reason.SERVER;
    } else if (e instanceof AddressRefusedException) {
      reason = Reason.ADDRESS;
    } else if (e instanceof RedirectException) {
      reason = Reason.REDIRECT;
    } else if (e instanceof BodyTooLargeException) {
      reason = Reason.TOO_LARGE;
    }
    return new Reply.Nothing(reason, told, null);
  }

  private static Reason reason(IOException e, boolean answered) {
    if (e instanceof HttpTimeoutException || e instanceof InterruptedIOException) {
      return Reason.TIMEOUT;
    }
    if (e instanceof UnknownHostException) {
      return Reason.DNS;
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return Reason.REFUSED;
    }
    if (e instanceof SSLException) {
      return Reason.TLS;
    }
    boolean cut =
        answered
            || e instanceof SocketException
            || e instanceof EOFException
            || e.getCause() instanceof EOFException;
    return cut ? Reason.RESET : Reason.FAILED;
  }

  private static String seconds(Duration span) {
    return BigDecimal.valueOf(span.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  private static String brief(IOException e) {
    if (e.getMessage() == null) {
      return e instanceof EOFException ? "it ended too early" : "nobody said why";
    }
    String said = e.getMessage().replaceAll("\\s+", " ");
    return said.substring(0, Math.min(LONGEST, said.length()));
  }
}
