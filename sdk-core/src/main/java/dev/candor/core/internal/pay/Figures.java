package dev.candor.core.internal.pay;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures as people and programs write them, in the digits of any script. */
public final class Figures {

  /** What stands between groups of digits, dot and comma aside. */
  private static final String SPACE = "'’ \u00A0\u202F\u2009\u2007";

  /** A figure with its grouping, without its unit. */
  static final String FIGURE =
      "\\d{1,3}(?:[.,"
          + SPACE
          + "]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+(?:[.,]\\d{1,2}(?!\\d))?";

  private static final Pattern WRITTEN = Pattern.compile(FIGURE);
  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
  private static final int MOST_DIGITS = 15;

  private Figures() {}

  /**
   * A figure as people write it, "120,000.00", "50.000", "12 500", "12,00,000", "1.5", or as
   * programs do. Never one that a few characters blow up.
   *
   * @param text the figure and nothing else
   * @return empty when it is none, or has more than 15 digits
   */
  public static Optional<BigDecimal> read(String text) {
    String figure = digits(text.strip());
    if (figure.length() > 2 * MOST_DIGITS) {
      return Optional.empty();
    }
    if (WRITTEN.matcher(figure).matches()) {
      return number(figure);
    }
    return PLAIN.matcher(figure).matches() ? Optional.of(new BigDecimal(figure)) : Optional.empty();
  }

  /** The last separator is a decimal point when one or two digits follow it. */
  static Optional<BigDecimal> number(String written) {
    String digits = written.replaceAll("[" + SPACE + "]", "");
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean decimals = last >= 0 && digits.length() - last - 1 <= 2;
    String whole = (decimals ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
    if (whole.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(decimals ? whole + "." + digits.substring(last + 1) : whole));
  }

  /** The text with ASCII digits and separators in the place of others; of the same length. */
  static String digits(String text) {
    int at = 0;
    while (at < text.length() && ascii(text.charAt(at)) == text.charAt(at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    char[] units = text.toCharArray();
    for (; at < units.length; at++) {
      units[at] = ascii(units[at]);
    }
    return new String(units);
  }

  private static char ascii(char unit) {
    if (unit < 0x80) {
      return unit;
    }
    if (unit == '٬') {
      return ',';
    }
    if (unit == '٫') {
      return '.';
    }
    return Character.isDigit(unit) ? (char) ('0' + Character.digit(unit, 10)) : unit;
  }
}
