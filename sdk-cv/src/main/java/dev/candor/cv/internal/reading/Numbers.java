package dev.candor.cv.internal.reading;

/** Digits with separators, as each language writes them. Pure. */
final class Numbers {

  private Numbers() {}

  /** The value of digits with separators. */
  static double parse(String digits, String language) {
    StringBuilder plain = new StringBuilder();
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean both = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
    boolean decimal = last >= 0 && (both || isDecimal(digits, last, language));
    for (int at = 0; at < digits.length(); at++) {
      char unit = digits.charAt(at);
      if (unit >= '0' && unit <= '9') {
        plain.append(unit);
      } else if (at == last && decimal) {
        plain.append('.');
      }
    }
    return Double.parseDouble(plain.toString());
  }

  private static boolean isDecimal(String digits, int last, String language) {
    char separator = digits.charAt(last);
    boolean once = digits.indexOf(separator) == last;
    boolean three = digits.length() - last - 1 == 3;
    boolean point = language.equals("en") || language.equals("ar");
    return once && (!three || (separator == '.') == point);
  }
}
