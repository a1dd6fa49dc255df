package dev.candor.cv.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Text as a font can show it: a near equivalent where there is one, else a visible stand-in, never
 * nothing. Not thread-safe: one per rendering.
 */
final class GlyphText {

  private static final Map<Integer, String> NEAR =
      Map.of(
          0x2010, "-", 0x2011, "-", 0x2212, "-", 0x2015, "—", 0x2192, "->", 0x2190, "<-", 0x2B50,
          "*", 0x200C, "", 0x200D, "");

  private static final int LISTED = 10;

  private final FontSet fonts;
  private final String standIn;
  private final TreeSet<Integer> missing = new TreeSet<>();

  /** Text as these fonts can show it. */
  GlyphText(FontSet fonts) {
    this.fonts = fonts;
    this.standIn = fonts.shows(0xFFFD) ? "\uFFFD" : fonts.shows(0x25A1) ? "\u25A1" : "?";
  }

  /** The text with characters that the fonts lack replaced. */
  String show(String text) {
    if (text.codePoints().allMatch(fonts::shows)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(point -> shown.append(show(point)));
    return shown.toString();
  }

  /** What is missing, by script, for the reader of the result; empty when nothing is. */
  List<String> notes() {
    Map<String, List<Integer>> scripts = new TreeMap<>();
    missing.forEach(
        point -> scripts.computeIfAbsent(script(point), name -> new ArrayList<>()).add(point));
    return scripts.entrySet().stream().map(one -> note(one.getKey(), one.getValue())).toList();
  }

  private String note(String script, List<Integer> points) {
    String listed =
        points.stream()
            .limit(LISTED)
            .map(point -> "%s (U+%04X)".formatted(Character.toString(point), point))
            .collect(Collectors.joining(", "));
    String more = points.size() > LISTED ? " and " + (points.size() - LISTED) + " more" : "";
    return "The fonts of the PDF lack "
        + script
        + ", shown as '"
        + standIn
        + "': "
        + listed
        + more
        + ". Name a TrueType font that has them in the setting candor.render.fonts";
  }

  private static String script(int point) {
    if (!Character.isLetterOrDigit(point)) {
      return "signs";
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    return switch (script) {
      case HAN -> "Chinese characters";
      case HIRAGANA, KATAKANA -> "Japanese characters";
      case HANGUL -> "Korean characters";
      default -> {
        String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        yield Character.toUpperCase(name.charAt(0)) + name.substring(1) + " characters";
      }
    };
  }

  private String show(int point) {
    String character = Character.toString(point);
    if (fonts.shows(point)) {
      return character;
    }
    String near = NEAR.getOrDefault(point, Normalizer.normalize(character, Normalizer.Form.NFKC));
    if (NEAR.containsKey(point) || near.codePoints().allMatch(fonts::shows)) {
      return near;
    }
    missing.add(point);
    return standIn;
  }
}
