package dev.candor.sources.internal.parse;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as people and programs write them. */
final class Amounts {

  /** A figure with its grouping, without its unit. */
  static final String FIGURE =
      "\\d{1,3}(?:[.,' \\u00a0\\u202f’]\\d{2,3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";

  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern GROUPED =
      Pattern.compile("(\\d{1,3})((?:([.,' ’])\\d{2,3})(?:\\3\\d{2,3})*)(?:([.,])(\\d{1,2}))?");
  private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,](\\d{1,2})");
  private static final int MOST_DIGITS = 15;

  private Amounts() {}

  /** A number as programs write it; never one that a few characters blow up. */
  static Optional<BigDecimal> exact(String text) {
    return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** A figure as people write it: "120,000.00", "50.000", "12 500", "12,00,000", "1.5". */
  static Optional<BigDecimal> written(String text) {
    String figure = digits(text.strip()).replace('\u00a0', ' ').replace('\u202f', ' ');
    if (figure.length() > 2 * MOST_DIGITS) {
      return Optional.empty();
    }
    Matcher grouped = GROUPED.matcher(figure);
    if (grouped.matches() && isGrouping(grouped)) {
      String whole = grouped.group(1) + grouped.group(2).replaceAll("\\D", "");
      String part = grouped.group(5);
      return Optional.of(new BigDecimal(part == null ? whole : whole + "." + part));
    }
    Matcher decimal = DECIMAL.matcher(figure);
    if (decimal.matches()) {
      return Optional.of(new BigDecimal(decimal.group(1) + "." + decimal.group(2)));
    }
    return exact(figure);
  }

  /** Groups end in three digits, and the sign of decimals differs from that of groups. */
  private static boolean isGrouping(Matcher grouped) {
    String groups = grouped.group(2);
    boolean three = groups.length() >= 4 && !Character.isDigit(groups.charAt(groups.length() - 4));
    return three && !grouped.group(3).equals(grouped.group(4));
  }

  /** Digits of any script as ASCII digits. */
  static String digits(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isDigit(point)) {
                ascii.append((char) ('0' + Character.digit(point, 10)));
              } else if (point == '٬') {
                ascii.append(',');
              } else if (point == '٫') {
                ascii.append('.');
              } else {
                ascii.appendCodePoint(point);
              }
            });
    return ascii.toString();
  }
}
