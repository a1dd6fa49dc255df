package dev.candor.cv.internal.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markers of list items. */
public final class Bullets {

  private static final Pattern MARKER =
      Pattern.compile("^\\s*(?:[•◦▪‣●○■□◆◇➢➤▸▹►∙⁃∗\\uE000-\\uF8FF]\\s*|[-–—*·]\\s+)");

  private Bullets() {}

  /** Length of the marker at the start of a text with the space after it; 0 when there is none. */
  public static int markerLength(String text) {
    Matcher matcher = MARKER.matcher(text);
    return matcher.find() ? matcher.end() : 0;
  }

  /** Whether a text is a marker and nothing else. */
  public static boolean isMarker(String text) {
    return text.length() <= 2 && markerLength(text + " ") == text.length() + 1;
  }
}
