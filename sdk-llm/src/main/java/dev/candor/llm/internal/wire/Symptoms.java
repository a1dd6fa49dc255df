package dev.candor.llm.internal.wire;

import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.text.Sanitizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells classes of failure by what services say and by HTTP status: words first, then status. */
public final class Symptoms {

  private static final int MAX_LINE = 300;
  private static final Pattern STATUS =
      Pattern.compile("API Error:? (?:\\D{0,40}\\()?([45]\\d\\d)\\b");
  private static final Pattern KEY = Pattern.compile("\\b(sk-|Bearer )[A-Za-z0-9_.\\-]{6,}");

  /** Most specific first: what is out of credit is also refused, what is too long also a 400. */
  private static final Map<Pattern, Kind> WORDS = words();

  private Symptoms() {}

  private static Map<Pattern, Kind> words() {
    Map<Pattern, Kind> words = new LinkedHashMap<>();
    put(words, Kind.MAX_TURNS, "reached max(imum number of)? turns");
    put(words, Kind.OVER_BUDGET, "exceeded usd budget|reached maximum budget");
    put(
        words,
        Kind.CREDIT_OR_QUOTA,
        "credit balance is too low|insufficient_quota|exceeded your current quota|(?<!rate )limit"
            + " reached|you've (hit|reached) your [a-z ]*limit|out of (credits|extra usage)");
    put(
        words,
        Kind.TOO_LONG,
        "prompt is too long|request too large|request_too_large|input exceeds 10mb"
            + "|context_length_exceeded|maximum context length|exceeds? the (model's )?context");
    put(words, Kind.BAD_ANSWER, "exceeded the \\d+ output token maximum");
    put(
        words,
        Kind.UNSUPPORTED,
        "safeguards flagged|unable to respond to this request|can't help with this"
            + "|issue with the selected model|unknown option");
    put(
        words,
        Kind.NOT_LOGGED_IN,
        "not logged in|invalid api key|run /login|failed to authenticate|authentication"
            + " failed|authentication_error|oauth (access )?token|invalid_api_key|invalid"
            + " x-api-key|token has expired");
    put(words, Kind.TIMEOUT, "request timed out");
    put(words, Kind.RATE_LIMITED, "rate_limit_error|rate limit|too many requests");
    put(words, Kind.OVERLOADED, "overloaded");
    return words;
  }

  private static void put(Map<Pattern, Kind> words, Kind kind, String pattern) {
    words.put(Pattern.compile(pattern), kind);
  }

  /**
   * The class of a failure.
   *
   * @param status HTTP status, or 0 when only the text may tell it
   * @param text what the service or command said, any length
   * @return {@link Kind#CRASHED} when nothing tells more
   */
  public static Kind kind(int status, String text) {
    String head = text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, Kind> word : WORDS.entrySet()) {
      if (word.getKey().matcher(head).find()) {
        return word.getValue();
      }
    }
    Matcher told = STATUS.matcher(text);
    return ofStatus(status == 0 && told.find() ? Integer.parseInt(told.group(1)) : status);
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

  /**
   * What a service said, fit for a message: one short line without keys and hidden characters.
   *
   * @param text from outside
   * @return at most {@value #MAX_LINE} characters
   */
  public static String line(String text) {
    String head = text.substring(0, Math.min(text.length(), 10 * MAX_LINE));
    String line = Sanitizer.clean(head).text().replaceAll("\\s+", " ").strip();
    line = KEY.matcher(line).replaceAll("$1***");
    if (line.length() <= MAX_LINE) {
      return line;
    }
    int end = MAX_LINE - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
