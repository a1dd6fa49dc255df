package dev.candor.core.net;

import com.google.common.primitives.Longs;
import dev.candor.core.spi.net.HttpAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/**
 * The wait that a server asks for, in seconds or as one of the three forms of HTTP dates.
 *
 * @param span from now on, zero or longer
 */
public record RetryAfter(Duration span) {

  private static final String NAME = "Retry-After";
  private static final Duration LONGEST = Duration.ofDays(365);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the wait is negative
   */
  public RetryAfter {
    if (span.isNegative()) {
      throw new IllegalArgumentException("a wait is not negative");
    }
  }

  /**
   * What an answer asks for.
   *
   * @param answer of any status
   * @param now dates are told against it
   * @return empty when it asks for nothing, or in no known form
   */
  public static Optional<RetryAfter> of(HttpAnswer answer, Instant now) {
    return answer.header(NAME).flatMap(value -> parse(value, now));
  }

  /**
   * Reads the value of the header.
   *
   * @param value such as "120" or "Wed, 21 Oct 2026 07:28:00 GMT"
   * @param now dates are told against it; one in the past is a wait of zero
   * @return empty for any other form; a wait of more than a year counts as a year
   */
  public static Optional<RetryAfter> parse(String value, Instant now) {
    String text = value.strip();
    if (text.matches("\\d+")) {
      Long seconds = Longs.tryParse(text);
      return Optional.of(new RetryAfter(bounded(seconds == null ? LONGEST : seconds(seconds))));
    }
    if (!text.matches("[ -~]+")) {
      return Optional.empty(); // no header has other characters
    }
    Instant date = Headers.of(NAME, text).getInstant(NAME);
    return Optional.ofNullable(date)
        .map(moment -> new RetryAfter(bounded(Duration.between(now, moment))));
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
