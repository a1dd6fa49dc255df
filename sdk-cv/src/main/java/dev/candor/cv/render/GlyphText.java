package dev.candor.cv.render;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Text as a font can show it: a near equivalent where there is one, else a visible stand-in, never
 * nothing. Not thread-safe: one per rendering.
 */
final class GlyphText {

  private static final Map<Integer, String> NEAR =
      Map.of(
          0x2010, "-", 0x2011, "-", 0x2212, "-", 0x2015, "—", 0x2192, "->", 0x2190, "<-", 0x2713,
          "v", 0x2B50, "*", 0x200C, "", 0x200D, "");

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

  /** What is missing, for the reader of the result; empty when nothing is. */
  List<String> notes() {
    if (missing.isEmpty()) {
      return List.of();
    }
    String listed =
        missing.stream()
            .limit(LISTED)
            .map(point -> "U+%04X".formatted(point))
            .collect(Collectors.joining(", "));
    String more = missing.size() > LISTED ? " and " + (missing.size() - LISTED) + " more" : "";
    return List.of(
        "The font lacks these characters, which were replaced by '"
            + standIn
            + "': "
            + listed
            + more);
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
