package dev.candor.core.provider;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values are written, and which of them are not shown. */
final class SettingForms {

  static final String NUMBER = "a whole number such as 25";
  static final String FLAG = "true or false";
  static final String DURATION = "a time span such as 500ms, 30s, 5m, 6h, 2d or PT6H";
  static final String URI_FORM = "an absolute http or https address";
  static final String HIDDEN = "***";

  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15})\\s*(ms|s|m|h|d)");
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]*@");
  private static final Pattern PARAMETERS = Pattern.compile("(?<=\\S)\\?\\S*");

  private static final Set<String> SECRET_WORDS =
      Set.of(
          "key",
          "apikey",
          "keys",
          "secret",
          "secrets",
          "token",
          "tokens",
          "password",
          "passphrase",
          "credential",
          "credentials",
          "cookie",
          "cookies",
          "auth",
          "authorization",
          "bearer");

  private SettingForms() {}

  static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(FLAG);
    };
  }

  static Duration duration(String text) {
    try {
      Matcher amount = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
      Duration span =
          amount.matches()
              ? of(Long.parseLong(amount.group(1)), amount.group(2))
              : Duration.parse(text);
      if (!span.isNegative()) {
        return span;
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      // told below, with the form that is expected
    }
    throw new IllegalArgumentException(DURATION);
  }

  private static Duration of(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  static URI uri(String text) {
    URI uri = URI.create(text);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
      throw new IllegalArgumentException(URI_FORM);
    }
    return uri;
  }

  /** Whether the key's name says that its value is not for everyone's eyes. */
  static boolean looksSecret(String key) {
    for (String word : key.toLowerCase(Locale.ROOT).split("[.\\-_]", -1)) {
      if (SECRET_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** A value that is not secret, without what addresses may carry: a password, a token. */
  static String shown(String value) {
    String text = USER_INFO.matcher(value).replaceAll(HIDDEN + "@");
    text = text.contains("://") ? PARAMETERS.matcher(text).replaceAll("?" + HIDDEN) : text;
    return text.length() > 200 ? text.substring(0, 200) + "..." : text;
  }
}
