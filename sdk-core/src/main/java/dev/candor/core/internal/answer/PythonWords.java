package dev.candor.core.internal.answer;

import org.jspecify.annotations.Nullable;

/** The words that Python has for true, false and null. Linear. */
final class PythonWords {

  private PythonWords() {}

  /** The text with the words of JSON, outside of strings. */
  static String translated(String text) {
    StringBuilder out = new StringBuilder(text.length());
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        out.append(c);
        if (c == '\\' && i + 1 < text.length()) {
          out.append(text.charAt(++i));
        } else if (c == quote) {
          quote = 0;
        }
        continue;
      }
      String word = wordAt(text, i);
      if (word != null) {
        out.append(word.equals("None") ? "null" : word.equals("True") ? "true" : "false");
        i += word.length() - 1;
        continue;
      }
      quote = c == '"' || c == '\'' ? c : 0;
      out.append(c);
    }
    return out.toString();
  }

  private static @Nullable String wordAt(String text, int at) {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return null;
    }
    for (String word : new String[] {"True", "False", "None"}) {
      int end = at + word.length();
      if (text.startsWith(word, at)
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return word;
      }
    }
    return null;
  }
}
