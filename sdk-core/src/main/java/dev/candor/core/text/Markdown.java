package dev.candor.core.text;

import java.util.regex.Pattern;

/** Takes the marks out of Markdown where only the words matter. Pure. */
public final class Markdown {

  private static final Pattern HEADING =
      Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+|[ \\t]+#+[ \\t]*$");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]\\n]{0,500})]\\([^()\\s]{0,2000}\\)");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n]{0,2000}?\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_])([*_])(?=[^\\s*_])([^\\n"
              + "*]{0,2000}?[^\\s*_])\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern CODE = Pattern.compile("`{1,3}([^`\\n]{1,2000})`{1,3}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|>-])");

  private Markdown() {}

  /**
   * The words without heading, emphasis, code and link marks. Lines and bullets stay.
   *
   * @param markdown any text
   * @return the text; offsets into the given text no longer hold
   */
  public static String plain(String markdown) {
    String text = HEADING.matcher(markdown).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = STRONG.matcher(text).replaceAll("$2");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    text = CODE.matcher(text).replaceAll("$1");
    return ESCAPE.matcher(text).replaceAll("$1");
  }
}
