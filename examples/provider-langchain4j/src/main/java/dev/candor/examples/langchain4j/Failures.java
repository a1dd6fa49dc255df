package dev.candor.examples.langchain4j;

import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.Usage;
import dev.candor.core.text.Sanitizer;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** LangChain4j's exceptions as classes of failure. */
final class Failures {

  private static final int MAX_LINE = 300;
  private static final Usage UNKNOWN = new Usage(1, 0, 0, null);
  private static final Pattern KEY = Pattern.compile("\\b(sk-|Bearer )[A-Za-z0-9_.\\-]{6,}");
  private static final Pattern QUOTA =
      Pattern.compile("insufficient_quota|exceeded your current quota|credit balance is too low");
  private static final Pattern LENGTH =
      Pattern.compile("context_length_exceeded|maximum context length|prompt is too long");

  private Failures() {}

  static LlmFailure late(Duration limit) {
    long seconds = Math.max(1, limit.toSeconds());
    return failure(Kind.TIMEOUT, "No answer within " + seconds + " s", UNKNOWN);
  }

  static LlmFailure of(Throwable thrown) {
    Kind kind = kind(thrown);
    String detail = thrown.getClass().getSimpleName() + ": " + line(thrown.getMessage());
    boolean mayHaveCost = kind == Kind.CRASHED || kind == Kind.TIMEOUT;
    return failure(kind, detail, mayHaveCost ? UNKNOWN : Usage.NONE);
  }

  private static LlmFailure failure(Kind kind, String detail, Usage usage) {
    return new LlmFailure(kind, ChatModelBackend.NAME, detail, null, usage);
  }

  /** The class of what was thrown, else the HTTP status below it. */
  private static Kind kind(Throwable thrown) {
    String said = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    if (QUOTA.matcher(said).find()) {
      return Kind.CREDIT_OR_QUOTA;
    }
    if (LENGTH.matcher(said).find()) {
      return Kind.TOO_LONG;
    }
    if (thrown instanceof AuthenticationException) {
      return Kind.NOT_LOGGED_IN;
    }
    if (thrown instanceof RateLimitException) {
      return Kind.RATE_LIMITED;
    }
    if (thrown instanceof TimeoutException) {
      return Kind.TIMEOUT;
    }
    if (thrown instanceof InvalidRequestException
        || thrown instanceof ModelNotFoundException
        || thrown instanceof UnsupportedFeatureException) {
      return Kind.UNSUPPORTED;
    }
    return ofStatus(status(thrown));
  }

  private static int status(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof HttpException http) {
        return http.statusCode();
      }
      cause = cause.getCause();
    }
    return 0;
  }

  private static Kind ofStatus(int status) {
    return switch (status) {
      case 401, 403 -> Kind.NOT_LOGGED_IN;
      case 402 -> Kind.CREDIT_OR_QUOTA;
      case 408 -> Kind.TIMEOUT;
      case 413 -> Kind.TOO_LONG;
      case 429 -> Kind.RATE_LIMITED;
      case 503, 529 -> Kind.OVERLOADED;
      default -> status >= 400 && status < 500 ? Kind.UNSUPPORTED : Kind.CRASHED;
    };
  }

  /** One short line without keys and hidden characters. */
  private static String line(@Nullable String text) {
    if (text == null) {
      return "it says nothing";
    }
    String head = text.substring(0, Math.min(text.length(), 10 * MAX_LINE));
    String line = Sanitizer.clean(head).text().replaceAll("\\s+", " ").strip();
    line = KEY.matcher(line).replaceAll("$1***");
    return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…";
  }
}
