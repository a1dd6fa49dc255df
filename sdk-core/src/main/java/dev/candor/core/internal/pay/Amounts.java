package dev.candor.core.internal.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds sums of money: numbers with a currency beside them, or with one for their other end. */
final class Amounts {

  private static final String GAP = "[\\s\u00A0\u202F\u2009\u2007]?";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d.,])(?:(?<before>"
              + Currencies.BEFORE
              + ")"
              + GAP
              + ")?(?<number>"
              + Figures.FIGURE
              + ")(?:\\s?(?<scale>k|tsd\\.?|mille|lpa|lakhs?|lacs?|lac|crores?|cr|mio\\.?|millions?|m|mm|bn|billions?|b|(?-i:L))(?![\\p{L}\\d])|\\s?(?<thousand>t)(?=\\s?(?:€|EUR\\b)))?"
              + "(?<open>\\+(?!\\s*(?!(?:per|an?|pa|p\\.a)\\b)\\p{L}))?(?:"
              + GAP
              + "(?<behind>"
              + Currencies.BEHIND
              + "))?(?<scale2>k\\b)?");

  /** Longest sign before a number: "USD $"; longest amount that is looked for. */
  private static final int SIGN = 8;

  private static final int LONGEST = 60;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final Collection<String> countries;
  private final List<Amount> amounts = new ArrayList<>();

  private Amounts(Collection<String> countries) {
    this.countries = countries;
  }

  /** All numbers that may be money, with what stands beside them. */
  static List<Amount> in(String text, Collection<String> countries) {
    Amounts found = new Amounts(countries);
    found.collect(text);
    return found.amounts;
  }

  private void collect(String text) {
    Matcher matcher = AMOUNT.matcher(text).useTransparentBounds(true);
    int end = 0;
    for (int digit = nextDigit(text, 0); digit < text.length(); digit = nextDigit(text, end)) {
      matcher.region(Math.max(end, digit - SIGN), Math.min(text.length(), digit + LONGEST));
      boolean found = matcher.find();
      if (found) {
        add(matcher);
      }
      end = found ? matcher.end() : endOfDigits(text, digit);
    }
  }

  private void add(Matcher matcher) {
    String scale = matcher.group("thousand") == null ? matcher.group("scale") : "t";
    BigDecimal factor = matcher.group("scale2") != null ? THOUSAND : scale(scale);
    boolean open = matcher.group("open") != null;
    Figures.number(matcher.group("number"))
        .map(
            number ->
                new Amount(
                    matcher.start(), matcher.end(), number, factor, money(matcher, scale), open))
        .ifPresent(amounts::add);
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

  private @Nullable Money money(Matcher matcher, @Nullable String scale) {
    String before = matcher.group("before");
    String behind = matcher.group("behind");
    // a code says more than a sign: "$100 CAD"
    boolean code = behind != null && behind.length() == 3 && behind.matches("(?i)[a-z]{3}");
    String sign = code || before == null ? behind : before;
    if (sign == null) {
      boolean indian = scale != null && scale.toLowerCase(Locale.ROOT).matches("lpa|la[kc].*|cr.*");
      return indian ? Currencies.of("lakh", countries).orElse(null) : null;
    }
    return Currencies.of(sign, countries).orElse(null);
  }

  private static BigDecimal scale(@Nullable String scale) {
    if (scale == null) {
      return BigDecimal.ONE;
    }
    String word = scale.toLowerCase(Locale.ROOT).replace(".", "");
    return switch (word) {
      case "k", "t", "tsd", "mille" -> THOUSAND;
      case "l", "lpa", "lakh", "lakhs", "lac", "lacs" -> BigDecimal.valueOf(100_000);
      case "cr", "crore", "crores" -> BigDecimal.valueOf(10_000_000);
      case "b", "bn", "billion", "billions" -> BigDecimal.valueOf(1_000_000_000);
      default -> BigDecimal.valueOf(1_000_000);
    };
  }
}
