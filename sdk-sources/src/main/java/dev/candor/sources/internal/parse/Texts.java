package dev.candor.sources.internal.parse;

import dev.candor.core.text.HtmlText;
import dev.candor.core.text.Sanitizer;
import dev.candor.core.text.TextBounds;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text of postings, free of markup, of hidden text, and of entities that were escaped twice. */
public final class Texts {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,6}|#x[0-9a-fA-F]{2,5});");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final int LONGEST_LINE = 500;

  private Texts() {}

  /**
   * A description, in HTML, escaped HTML or plain text.
   *
   * @param description any text
   * @return readable text; what is beyond the bound of a page is cut off
   */
  public static String readable(String description) {
    String bounded = description.substring(0, Math.min(description.length(), TextBounds.MAX_HTML));
    String once = bounded.contains("&amp;lt;") ? unescape(bounded) : bounded;
    if (HtmlText.looksLikeHtml(once)) {
      String read = HtmlText.read(once).text();
      String text = unescape(read);
      return (text.equals(read) ? read : Sanitizer.clean(text).text()).strip();
    }
    return Sanitizer.clean(unescape(unescape(once))).text().strip();
  }

  /**
   * A title or a name.
   *
   * @param text any text
   * @return one line of at most {@value #LONGEST_LINE} characters
   */
  public static String line(String text) {
    String start = text.substring(0, Math.min(text.length(), 4 * LONGEST_LINE));
    String plain = unescape(unescape(start));
    String shown = HtmlText.looksLikeHtml(plain) ? HtmlText.read(plain).text() : plain;
    String line = Sanitizer.clean(shown).text().strip();
    line = SPACE.matcher(line).replaceAll(" ").strip();
    return line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip();
  }

  private static String unescape(String text) {
    return hasEntity(text) ? Parser.unescapeEntities(text, false) : text;
  }

  private static boolean hasEntity(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return false;
    }
    Matcher entity = ENTITY.matcher(text);
    while (at >= 0 && !entity.region(at, text.length()).lookingAt()) {
      at = text.indexOf('&', at + 1);
    }
    return at >= 0;
  }
}
