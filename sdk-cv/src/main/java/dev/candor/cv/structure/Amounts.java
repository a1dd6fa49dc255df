package dev.candor.cv.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds sums of money: numbers with a currency beside them, or with one for their other end. */
final class Amounts {

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("usd$", "USD"),
          Map.entry("c$", "CAD"),
          Map.entry("ca$", "CAD"),
          Map.entry("cad$", "CAD"),
          Map.entry("a$", "AUD"),
          Map.entry("au$", "AUD"),
          Map.entry("aud$", "AUD"),
          Map.entry("nz$", "NZD"),
          Map.entry("s$", "SGD"),
          Map.entry("hk$", "HKD"),
          Map.entry("r$", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
          Map.entry("rs", "INR"),
          Map.entry("rs.", "INR"),
          Map.entry("¥", "JPY"),
          Map.entry("₪", "ILS"),
          Map.entry("₩", "KRW"),
          Map.entry("₽", "RUB"),
          Map.entry("₺", "TRY"),
          Map.entry("zł", "PLN"),
          Map.entry("kč", "CZK"),
          Map.entry("dollars", "USD"),
          Map.entry("pounds", "GBP"),
          Map.entry("درهم", "AED"),
          Map.entry("ريال", "SAR"),
          Map.entry("دينار", "KWD"),
          Map.entry("يورو", "EUR"),
          Map.entry("دولار", "USD"));

  private static final String CODE =
      "(?:USD|EUR|GBP|CAD|AUD|NZD|SGD|HKD|INR|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|JPY|CNY|AED|SAR"
          + "|QAR|KWD|ZAR|ILS|KRW|TRY|PHP|MYR|THB|IDR|VND|EGP|NGN|KES|ARS|CLP|COP)";
  private static final String BEFORE =
      "(?:" + CODE + "\\s?\\$?|(?:US|CA|C|AU|A|NZ|S|HK|R)\\$|[$€£₹¥₪₩₽₺]|\\bRs\\.?)";
  private static final String BEHIND =
      "(?:"
          + CODE
          + "\\b|[$€£₹¥₪₩₽₺]|euros?\\b|dollars\\b|pounds\\b|zł|Kč|درهم|ريال|دينار|يورو|دولار)";
  private static final String NUMBER =
      "\\d{1,3}(?:[.,'’"
          + " \u00A0\u202F]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+(?:[.,]\\d{1,2}(?!\\d))?";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d.,])(?:(?<before>"
              + BEFORE
              + ")\\s?)?(?<number>"
              + NUMBER
              + ")(?:\\s?(?<scale>k|tsd\\.?|mille|lpa|lakhs?|lacs?|lac|crores?|cr|mio\\.?|millions?|m|mm|bn|billions?|b)(?![\\p{L}\\d])|\\s?(?<thousand>t)(?=\\s?(?:€|EUR\\b)))?"
              + "(?<open>\\+(?!\\s*\\p{L}))?(?:\\s?(?<behind>"
              + BEHIND
              + "))?(?<scale2>k\\b)?");

  /** Longest sign before a number: "USD $"; longest amount that is looked for. */
  private static final int SIGN = 8;

  private static final int LONGEST = 60;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private Amounts() {}

  /** All numbers that may be money, with what stands beside them. */
  static List<Amount> in(String text) {
    List<Amount> amounts = new ArrayList<>();
    Matcher matcher = AMOUNT.matcher(text).useTransparentBounds(true);
    int end = 0;
    for (int digit = nextDigit(text, 0); digit < text.length(); digit = nextDigit(text, end)) {
      matcher.region(Math.max(end, digit - SIGN), Math.min(text.length(), digit + LONGEST));
      boolean found = matcher.find();
      if (found) {
        add(amounts, matcher);
      }
      end = found ? matcher.end() : endOfDigits(text, digit);
    }
    return amounts;
  }

  private static void add(List<Amount> amounts, Matcher matcher) {
    BigDecimal number = number(matcher.group("number"));
    String scale = matcher.group("thousand") == null ? matcher.group("scale") : "t";
    Currency currency = currency(matcher, scale);
    if (number != null) {
      BigDecimal factor = matcher.group("scale2") != null ? THOUSAND : scale(scale);
      boolean open = matcher.group("open") != null;
      amounts.add(new Amount(matcher.start(), matcher.end(), number, factor, currency, open));
    }
  }

  private static int nextDigit(String text, int from) {
    int at = from;
    while (at < text.length() && !isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static @Nullable Currency currency(Matcher matcher, @Nullable String scale) {
    String before = matcher.group("before");
    String behind = matcher.group("behind");
    // a code says more than a sign: "$100 CAD"
    boolean code = behind != null && behind.length() == 3 && behind.matches("(?i)[a-z]{3}");
    String sign = code || before == null ? behind : before;
    if (sign == null) {
      boolean indian = scale != null && scale.toLowerCase(Locale.ROOT).matches("lpa|la[kc].*|cr.*");
      return indian ? Currency.getInstance("INR") : null;
    }
    String key = sign.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    String known = CURRENCIES.get(key);
    return Currency.getInstance(
        known != null ? known : key.substring(0, 3).toUpperCase(Locale.ROOT));
  }

  private static BigDecimal scale(@Nullable String scale) {
    if (scale == null) {
      return BigDecimal.ONE;
    }
    String word = scale.toLowerCase(Locale.ROOT).replace(".", "");
    return switch (word) {
      case "k", "t", "tsd", "mille" -> THOUSAND;
      case "lpa", "lakh", "lakhs", "lac", "lacs" -> BigDecimal.valueOf(100_000);
      case "cr", "crore", "crores" -> BigDecimal.valueOf(10_000_000);
      case "b", "bn", "billion", "billions" -> BigDecimal.valueOf(1_000_000_000);
      default -> BigDecimal.valueOf(1_000_000);
    };
  }

  /** The last separator is a decimal point when one or two digits follow it. */
  private static @Nullable BigDecimal number(String written) {
    String digits = written.replaceAll("['’ \u00A0\u202F]", "");
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean decimals = last >= 0 && digits.length() - last - 1 <= 2;
    String whole = (decimals ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
    if (whole.length() > 12) {
      return null;
    }
    return new BigDecimal(decimals ? whole + "." + digits.substring(last + 1) : whole);
  }
}
