package dev.candor.cv.deliver;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.SettingReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a webhook is, and how patiently it is asked.
 *
 * @param url https; http only to this machine
 * @param secret known to both sides, at least 16 characters
 * @param secretHeader header that carries it
 * @param timeout of one try, positive
 * @param deadline of all tries and the waits between them, positive
 * @param retries after the first try, 0 to 10
 */
public record WebhookSettings(
    URI url, Secret secret, String secretHeader, Duration timeout, Duration deadline, int retries) {

  /** Prefix of the settings. */
  public static final String PREFIX = "candor.publisher.webhook.";

  private static final int SHORTEST_SECRET = 16;

  /**
   * Checks.
   *
   * @throws ConfigurationException when a part cannot be used; the message names the setting
   */
  public WebhookSettings {
    Objects.requireNonNull(url, "url");
    boolean plain = "http".equals(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT));
    check(!plain || isHere(url), "'" + PREFIX + "url' is http", "Use https: it carries a secret");
    String value = secret.reveal();
    check(
        value.length() >= SHORTEST_SECRET && value.matches("[!-~]+"),
        "'" + PREFIX + "secret' is too short, or has other signs than letters, digits and marks",
        "Use at least " + SHORTEST_SECRET + " random signs, on both sides");
    check(
        secretHeader.matches("[A-Za-z0-9-]{1,64}"),
        "'" + PREFIX + "secret-header' is not the name of a header",
        "Use letters, digits and hyphens");
    check(retries >= 0 && retries <= 10, "'" + PREFIX + "retries' is not 0 to 10", "Correct it");
    check(isPositive(timeout), "'" + PREFIX + "timeout' is not positive", "Correct it");
    check(isPositive(deadline), "'" + PREFIX + "deadline' is not positive", "Correct it");
  }

  /**
   * A webhook with the usual patience: header X-Candor-Secret, one minute for a try, five for all,
   * three retries.
   *
   * @param url https; http only to this machine
   * @param secret known to both sides
   * @return the settings
   * @throws ConfigurationException when one of them cannot be used
   */
  public static WebhookSettings of(URI url, Secret secret) {
    return new WebhookSettings(
        url, secret, "X-Candor-Secret", Duration.ofMinutes(1), Duration.ofMinutes(5), 3);
  }

  /**
   * Reads the settings below {@value #PREFIX}: {@code url}, {@code secret}, {@code secret-header},
   * {@code timeout}, {@code deadline}, {@code retries}.
   *
   * @param settings of the runtime
   * @return empty when there is no URL
   * @throws ConfigurationException when there is no secret, or a setting has another form
   */
  public static Optional<WebhookSettings> from(SettingReader settings) {
    return settings.uri(PREFIX + "url").map(url -> from(url, settings));
  }

  private static WebhookSettings from(URI url, SettingReader settings) {
    Secret secret =
        settings
            .secret(PREFIX + "secret")
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        List.of("The publisher 'webhook' has no secret"),
                        "Set " + PREFIX + "secret, and the same at the receiver"));
    WebhookSettings usual = of(url, secret);
    return new WebhookSettings(
        url,
        secret,
        settings.text(PREFIX + "secret-header").orElse(usual.secretHeader()),
        settings.duration(PREFIX + "timeout").orElse(usual.timeout()),
        settings.duration(PREFIX + "deadline").orElse(usual.deadline()),
        (int) Math.max(-1, Math.min(11, settings.number(PREFIX + "retries").orElse(3))));
  }

  private static boolean isHere(URI url) {
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d+){3}");
  }

  private static boolean isPositive(Duration span) {
    return !span.isZero() && !span.isNegative();
  }

  private static void check(boolean holds, String problem, String next) {
    if (!holds) {
      throw new ConfigurationException(List.of(problem), next);
    }
  }
}
