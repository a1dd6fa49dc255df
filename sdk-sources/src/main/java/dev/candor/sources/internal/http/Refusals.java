package dev.candor.sources.internal.http;

import dev.candor.core.net.RetryAfter;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.sources.internal.http.Reply.Reason;
import dev.candor.sources.internal.parse.Decoder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer means whose status is no success. */
final class Refusals {

  private static final int LOOKED_AT = 64 * 1024;

  /** Firewalls that challenge by a header of their own, whatever the body. */
  private static final Set<String> CHALLENGED_BY = Set.of("cf-mitigated", "x-amzn-waf-action");

  private Refusals() {}

  static Reply.Nothing of(String host, HttpAnswer answer, Instant now) {
    int status = answer.status();
    Duration wait = RetryAfter.of(answer, now).map(RetryAfter::span).orElse(null);
    String said = host + " answered with status " + status;
    if (isChallenge(answer, wait)) {
      return new Reply.Nothing(
          Reason.CHALLENGE, said + " and a challenge for people; it is not passed", null);
    }
    if (status == 503 && wait != null) {
      return new Reply.Nothing(Reason.RATE_LIMITED, said + ": not available" + told(wait), wait);
    }
    Reason reason = reason(status);
    Duration kept = reason == Reason.RATE_LIMITED ? wait : null;
    return new Reply.Nothing(reason, said + meaning(reason) + told(kept), kept);
  }

  private static Reason reason(int status) {
    return switch (status) {
      case 429 -> Reason.RATE_LIMITED;
      case 402 -> Reason.QUOTA;
      case 401, 511 -> Reason.LOGIN;
      case 451 -> Reason.LEGAL;
      case 403, 407, 418, 999 -> Reason.FORBIDDEN;
      case 404, 410 -> Reason.GONE;
      case 408 -> Reason.TIMEOUT;
      case 400, 405, 406, 411, 413, 414, 415, 422, 431 -> Reason.BAD_REQUEST;
      default -> ofClass(status);
    };
  }

  private static Reason ofClass(int status) {
    return switch (status / 100) {
      case 2 -> Reason.UNREADABLE;
      case 3 -> Reason.REDIRECT;
      case 5 -> Reason.SERVER;
      default -> Reason.FAILED;
    };
  }

  private static String meaning(Reason reason) {
    return switch (reason) {
      case RATE_LIMITED -> ": too many requests";
      case QUOTA -> ": payment required";
      case LOGIN -> ": it asks who we are";
      case LEGAL -> ": not to be read here, for legal reasons";
      case FORBIDDEN -> ": it refuses this request";
      case GONE -> ": there is nothing at this address";
      case TIMEOUT -> ": it waited too long for the request";
      case BAD_REQUEST -> ": it cannot use this request";
      case UNREADABLE -> ", which has no content";
      case REDIRECT -> ": a redirect to nowhere";
      case SERVER -> ": it is broken or not available";
      default -> "";
    };
  }

  private static String told(@Nullable Duration wait) {
    return wait == null ? "" : "; it asks to wait " + wait.toSeconds() + " s";
  }

  /** A wait that is named is for programs: no challenge then. */
  private static boolean isChallenge(HttpAnswer answer, @Nullable Duration wait) {
    for (String name : CHALLENGED_BY) {
      String value = answer.header(name).orElse("");
      if (value.equalsIgnoreCase("challenge") || value.equalsIgnoreCase("captcha")) {
        return true;
      }
    }
    return wait == null && answer.status() >= 400 && Challenges.isOne(start(answer));
  }

  private static String start(HttpAnswer answer) {
    try {
      return Decoder.decode(answer.body().readNBytes(LOOKED_AT), "").orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }
}
