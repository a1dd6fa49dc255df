package dev.candor.core.text;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A colour as style sheets write it; only what is needed to tell text from its ground. */
record CssColor(int red, int green, int blue, double alpha) {

  static final CssColor WHITE = new CssColor(255, 255, 255, 1);

  private static final int NEAR = 24;
  private static final Map<String, CssColor> NAMES =
      Map.ofEntries(
          Map.entry("white", WHITE),
          Map.entry("snow", new CssColor(255, 250, 250, 1)),
          Map.entry("ivory", new CssColor(255, 255, 240, 1)),
          Map.entry("ghostwhite", new CssColor(248, 248, 255, 1)),
          Map.entry("whitesmoke", new CssColor(245, 245, 245, 1)),
          Map.entry("black", new CssColor(0, 0, 0, 1)),
          Map.entry("gray", new CssColor(128, 128, 128, 1)),
          Map.entry("grey", new CssColor(128, 128, 128, 1)),
          Map.entry("red", new CssColor(255, 0, 0, 1)),
          Map.entry("green", new CssColor(0, 128, 0, 1)),
          Map.entry("blue", new CssColor(0, 0, 255, 1)),
          Map.entry("navy", new CssColor(0, 0, 128, 1)),
          Map.entry("transparent", new CssColor(0, 0, 0, 0)));

  /** Reads a name, #rgb, #rrggbb, #rrggbbaa, rgb() or rgba(); null for anything else. */
  static @Nullable CssColor parse(String value) {
    if (value.isEmpty()) {
      return null;
    }
    String text = value.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("#")) {
      return hex(text.substring(1));
    }
    return text.startsWith("rgb") ? function(text) : NAMES.get(text);
  }

  boolean isTransparent() {
    return alpha < 0.1;
  }

  /** Whether text of this colour cannot be read on that ground. */
  boolean isLostOn(CssColor ground) {
    return isTransparent()
        || (Math.abs(red - ground.red) <= NEAR
            && Math.abs(green - ground.green) <= NEAR
            && Math.abs(blue - ground.blue) <= NEAR);
  }

  private static @Nullable CssColor hex(String digits) {
    if (!digits.matches("[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8}")) {
      return null;
    }
    String full = digits.length() > 4 ? digits : digits.replaceAll("([0-9a-f])", "$1$1");
    double alpha = full.length() == 8 ? Integer.parseInt(full.substring(6), 16) / 255.0 : 1;
    return new CssColor(pair(full, 0), pair(full, 2), pair(full, 4), alpha);
  }

  private static int pair(String digits, int at) {
    return Integer.parseInt(digits.substring(at, at + 2), 16);
  }

  private static @Nullable CssColor function(String text) {
    String[] numbers = text.replaceAll("^rgba?\\(|\\).*$", " ").strip().split("[\\s,/]+", -1);
    if (numbers.length < 3 || numbers.length > 4) {
      return null;
    }
    try {
      double alpha = numbers.length < 4 ? 1 : level(numbers[3], 1);
      return new CssColor(
          (int) level(numbers[0], 255),
          (int) level(numbers[1], 255),
          (int) level(numbers[2], 255),
          alpha);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static double level(String number, double whole) {
    return number.endsWith("%")
        ? Double.parseDouble(number.substring(0, number.length() - 1)) / 100 * whole
        : Double.parseDouble(number);
  }
}
