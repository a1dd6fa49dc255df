package dev.candor.core.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The declarations of one style attribute or rule, and whether they hide what they style. */
final class CssDeclarations {

  private static final Pattern LENGTH =
      Pattern.compile(
          "\\s*([+-]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}))\\s*(px|pt|em|rem|ex|ch|vw|vh|%)?.*");
  private static final double SMALLEST_FONT = 2;
  private static final double FAR_AWAY = -500;
  private static final Pattern NO_SCALE = Pattern.compile("scale[xy3d]*\\(\\s*0(\\.0+)?\\s*[,)].*");
  private static final Pattern NO_CLIP =
      Pattern.compile("rect\\(\\s*(0|1px)(px)?[\\s,]+(0|1px)?.*");
  private static final Pattern NO_PATH =
      Pattern.compile("(inset\\(\\s*(50|100)%|circle\\(\\s*0).*");

  private final Map<String, String> values = new HashMap<>();

  CssDeclarations(String declarations) {
    if (declarations.isEmpty()) {
      return; // as most elements have it
    }
    for (String declaration : declarations.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).toLowerCase(Locale.ROOT);
        values.put(name, value.replace("!important", "").strip());
      }
    }
  }

  boolean hides() {
    if (values.isEmpty()) {
      return false;
    }
    return get("display").equals("none")
        || isOneOf("visibility", "hidden", "collapse")
        || get("content-visibility").equals("hidden")
        || length("opacity", 1) <= 0.05
        || isTinyFont()
        || isCutOff()
        || isFarAway()
        || NO_SCALE.matcher(get("transform")).matches();
  }

  @Nullable CssColor color() {
    return CssColor.parse(get("color"));
  }

  @Nullable CssColor ground() {
    CssColor color = CssColor.parse(get("background-color"));
    return color != null ? color : CssColor.parse(get("background"));
  }

  /** A ground that is there, though we cannot tell its colour: a picture, a gradient. */
  boolean hasUnknownGround() {
    String all = get("background") + get("background-image") + get("background-color");
    return ground() == null && !all.isEmpty() && !all.matches("(none|inherit|initial|unset)+");
  }

  private boolean isTinyFont() {
    String size = get("font-size");
    if (size.isEmpty()) {
      return false;
    }
    Matcher length = LENGTH.matcher(size);
    if (!length.matches()) {
      return false;
    }
    double number = Double.parseDouble(length.group(1));
    String unit = length.group(2);
    boolean absolute = unit == null || unit.equals("px") || unit.equals("pt");
    return number <= (absolute ? SMALLEST_FONT : unit != null && unit.equals("%") ? 10 : 0.1);
  }

  private boolean isCutOff() {
    boolean clipped =
        isOneOf("overflow", "hidden", "clip") || isOneOf("overflow-y", "hidden", "clip");
    boolean flat =
        Math.min(length("height", 99), Math.min(length("width", 99), length("max-height", 99)))
            <= 1;
    return (clipped && flat)
        || NO_CLIP.matcher(get("clip")).matches()
        || NO_PATH.matcher(get("clip-path")).matches();
  }

  private boolean isFarAway() {
    boolean moved = isOneOf("position", "absolute", "fixed", "relative");
    boolean out =
        Math.min(
                Math.min(length("left", 0), length("top", 0)),
                Math.min(length("right", 0), length("bottom", 0)))
            <= FAR_AWAY;
    return (moved && out)
        || length("text-indent", 0) <= FAR_AWAY
        || length("margin-left", 0) <= FAR_AWAY
        || length("margin-top", 0) <= FAR_AWAY;
  }

  private double length(String name, double otherwise) {
    String value = get(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    Matcher length = LENGTH.matcher(value);
    return length.matches() ? Double.parseDouble(length.group(1)) : otherwise;
  }

  private boolean isOneOf(String name, String... these) {
    return List.of(these).contains(get(name));
  }

  private String get(String name) {
    return values.getOrDefault(name, "");
  }
}
