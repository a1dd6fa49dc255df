package dev.candor.core.text;

import java.util.ArrayList;
import java.util.List;

/** The selectors of a style sheet whose rules hide what they select. */
final class HidingRules {

  private static final int MAX_RULES = 200;
  private static final int MAX_SHEET = 200_000;

  private HidingRules() {}

  /** Selectors in order; rules inside at-rules (print, small screens) are not read. */
  static List<String> selectors(String sheet) {
    List<String> selectors = new ArrayList<>();
    String css = withoutComments(sheet.substring(0, Math.min(sheet.length(), MAX_SHEET)));
    int at = 0;
    while (selectors.size() < MAX_RULES) {
      int open = css.indexOf('{', at);
      if (open < 0) {
        break;
      }
      String selector = css.substring(at, open).strip();
      int close = closeOf(css, open);
      if (!selector.startsWith("@")
          && !selector.contains(":")
          && new CssDeclarations(css.substring(open + 1, close)).hides()) {
        selectors.add(selector);
      }
      at = Math.min(css.length(), close + 1);
    }
    return selectors;
  }

  private static String withoutComments(String css) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < css.length()) {
      int open = css.indexOf("/*", at);
      int end = open < 0 ? css.length() : open;
      kept.append(css, at, end);
      int close = open < 0 ? -1 : css.indexOf("*/", open + 2);
      at = close < 0 ? css.length() : close + 2;
    }
    return kept.toString();
  }

  private static int closeOf(String css, int open) {
    int depth = 0;
    for (int at = open; at < css.length(); at++) {
      char unit = css.charAt(at);
      depth += unit == '{' ? 1 : unit == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return css.length();
  }
}
