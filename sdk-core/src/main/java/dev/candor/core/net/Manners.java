package dev.candor.core.net;

import dev.candor.core.guard.Policy;
import dev.candor.core.spi.SettingReader;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * How this SDK behaves towards hosts, and what it takes from them. Read from settings once:
 *
 * <ul>
 *   <li>{@value #CONTACT}: address or mailbox in the User-Agent; default none
 *   <li>{@value #ALLOW_LOOPBACK}: whether this machine may be connected to; default false
 *   <li>{@value #ALLOW_PRIVATE}: whether private networks may be; default false
 *   <li>{@value #MAX_BODY_BYTES}: largest body after decompression; default 10485760
 *   <li>{@value #MAX_REDIRECTS}: redirects followed in a row; default 5
 *   <li>{@value #SPACING}: time between two exchanges with one host; default 500ms, 0s for none
 *   <li>{@value #BURST}: exchanges that may begin at once after a pause; default 4
 *   <li>{@value #ROBOTS}: "obey" or "ignore" what sites say in robots.txt; default obey
 * </ul>
 *
 * Which of them hold for an exchange, its {@link dev.candor.core.spi.net.Traffic} says: pages are
 * spaced and robots.txt is obeyed; interfaces for programs are spaced; services such as language
 * models are not, nor are they left alone when they fail. Immutable.
 */
public final class Manners {

  /** Who runs this, for hosts to write to. */
  public static final String CONTACT = "candor.net.contact";

  /** Whether this machine may be connected to. */
  public static final String ALLOW_LOOPBACK = "candor.net.allow-loopback";

  /** Whether private networks may be connected to. */
  public static final String ALLOW_PRIVATE = "candor.net.allow-private";

  /** Largest body after decompression. */
  public static final String MAX_BODY_BYTES = "candor.net.max-body-bytes";

  /** Redirects followed in a row. */
  public static final String MAX_REDIRECTS = "candor.net.max-redirects";

  /** Time between two exchanges with one host. */
  public static final String SPACING = "candor.net.spacing";

  /** Exchanges that may begin at once after a pause. */
  public static final String BURST = "candor.net.burst";

  /** Whether robots.txt is obeyed. */
  public static final String ROBOTS = "candor.net.robots";

  private static final Duration HOUR = Duration.ofHours(1);

  /** A host that fails so often in a row is left alone for so long. */
  private static final Policy.Trip TRIP = new Policy.Trip(5, Duration.ofSeconds(30));

  private final String userAgent;
  private final AddressRule addresses;
  private final long maxBodyBytes;
  private final int maxRedirects;
  private final Policy host;
  private final boolean robots;

  private Manners(SettingReader settings) {
    this.userAgent = userAgent(settings);
    this.addresses =
        new AddressRule(
            settings.flag(ALLOW_LOOPBACK).orElse(false),
            settings.flag(ALLOW_PRIVATE).orElse(false));
    this.maxBodyBytes =
        number(settings, MAX_BODY_BYTES, "1 to 1073741824", n -> n >= 1 && n <= 1L << 30)
            .orElse(10L * 1024 * 1024);
    this.maxRedirects =
        number(settings, MAX_REDIRECTS, "0 to 20", n -> n >= 0 && n <= 20).orElse(5L).intValue();
    this.host = policy(settings);
    this.robots = settings.value(ROBOTS, "obey or ignore", Manners::obeys).orElse(true);
  }

  /**
   * Reads the manners.
   *
   * @param settings what is not set has its default
   * @return the manners
   * @throws dev.candor.core.error.ConfigurationException when a setting has another form
   */
  public static Manners from(SettingReader settings) {
    return new Manners(settings);
  }

  private static Optional<Long> number(
      SettingReader settings, String key, String range, LongPredicate fits) {
    return settings.value(
        key,
        "a whole number from " + range,
        text -> {
          long number = Long.parseLong(text);
          if (!fits.test(number)) {
            throw new IllegalArgumentException(text);
          }
          return number;
        });
  }

  private static String userAgent(SettingReader settings) {
    String contact =
        settings
            .value(
                CONTACT,
                "a web address or a mailbox, without spaces and brackets",
                text -> {
                  if (!text.matches("[!-~&&[^()\\\\]]{3,200}")) {
                    throw new IllegalArgumentException(text);
                  }
                  return text;
                })
            .map(text -> "; +" + text)
            .orElse("");
    return "Candor/1 (job search on behalf of one person" + contact + ")";
  }

  private static boolean obeys(String text) {
    return switch (text) {
      case "obey" -> true;
      case "ignore" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Policy policy(SettingReader settings) {
    Policy base = Policy.within(HOUR).with(TRIP);
    long burst = number(settings, BURST, "1 to 1000", n -> n >= 1 && n <= 1000).orElse(4L);
    Duration spacing = settings.duration(SPACING).orElse(Duration.ofMillis(500));
    return spacing.isZero() ? base : base.with(new Policy.Rate(spacing, (int) burst));
  }

  /**
   * Which addresses are connected to.
   *
   * @return the rule, for a transport to keep where it connects
   */
  public AddressRule addresses() {
    return addresses;
  }

  String userAgent() {
    return userAgent;
  }

  long maxBodyBytes() {
    return maxBodyBytes;
  }

  int maxRedirects() {
    return maxRedirects;
  }

  /** What holds for one host. */
  Policy host() {
    return host;
  }

  /** What holds for one host that is not spaced. */
  Policy unspaced() {
    return new Policy(host.deadline(), host.retries(), null, host.trip());
  }

  /**
   * What holds for one service: whoever calls it has a breaker of its own, with its own settings.
   */
  Policy service() {
    return new Policy(host.deadline(), host.retries(), null, null);
  }

  boolean obeysRobots() {
    return robots;
  }
}
