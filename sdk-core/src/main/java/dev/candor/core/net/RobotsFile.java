package dev.candor.core.net;

import com.google.common.io.ByteStreams;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.candor.core.spi.net.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What one site says to machines, by RFC 9309: 2xx is read, other answers below 500 allow
 * everything, and from 500 on everything is forbidden until it can be read.
 */
final class RobotsFile {

  /** The name of this SDK in such files, the first word of its User-Agent. */
  static final String AGENT = "candor";

  private static final Duration KEPT = Duration.ofHours(24);

  /** A broken server may be mended soon. */
  private static final Duration BROKEN_KEPT = Duration.ofMinutes(5);

  /** The RFC asks for 500 KiB at least; what is beyond is not read. */
  private static final long READ = 512 * 1024;

  private static final Duration LONGEST_DELAY = Duration.ofDays(1);

  private final SimpleRobotRules rules;
  private final int status;
  private final Instant until;

  private RobotsFile(SimpleRobotRules rules, int status, Instant until) {
    this.rules = rules;
    this.status = status;
    this.until = until;
  }

  static RobotsFile everything(Instant now) {
    return new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 404, now.plus(KEPT));
  }

  static RobotsFile of(HttpAnswer answer, long most, Instant now) throws IOException {
    int status = answer.status();
    if (status >= 500) {
      SimpleRobotRules none = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
      return new RobotsFile(none, status, now.plus(BROKEN_KEPT));
    }
    if (status / 100 != 2) {
      return everything(now);
    }
    byte[] file = ByteStreams.limit(answer.body(), Math.min(READ, most)).readAllBytes();
    // a new one each time: it counts warnings
    SimpleRobotRulesParser parser =
        new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), Integer.MAX_VALUE);
    SimpleRobotRules rules =
        parser.parseContent(answer.uri().toString(), file, "text/plain", Set.of(AGENT));
    return new RobotsFile(rules, status, now.plus(KEPT));
  }

  boolean isBroken() {
    return status >= 500;
  }

  boolean isOld(Instant now) {
    return !now.isBefore(until);
  }

  /** Zero when none is asked for. */
  Duration delay() {
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  /** Why a page must not be read; empty when it may. */
  Optional<RobotsException> refusal(URI page) {
    if (isBroken()) {
      return Optional.of(RobotsException.unreadable(page.getHost(), status));
    }
    return rules.isAllowed(page.toString())
        ? Optional.empty()
        : Optional.of(RobotsException.disallowed(page.getHost()));
  }
}
