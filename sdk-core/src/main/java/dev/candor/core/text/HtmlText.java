package dev.candor.core.text;

import dev.candor.core.error.InvalidInputException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/**
 * Readable text out of HTML: what a reader of the page sees, a line for each block, list items as
 * {@code - item}, table cells divided by {@code |}. Left out, and told: scripts, comments, hidden
 * elements (by attribute, style attribute or the page's own style sheet: not displayed,
 * transparent, without size, off the page, in the colour of the ground), and what {@link Sanitizer}
 * takes out. Elements hidden from screen readers alone stay: they are seen. Pure and deterministic.
 */
public final class HtmlText {

  private static final int LOOKED_AT = 20_000;
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!doctype|html|head|body|p|div|span|br|ul|ol|li|h[1-6]|table|section|article|strong|b|em|a)\\b[^<>]{0,1000}>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPED_TAG =
      Pattern.compile("&lt;(?:p|div|ul|li|br|h[1-6]|strong|span)\\b.{0,400}?&gt;", Pattern.DOTALL);

  private HtmlText() {}

  /**
   * Reads a page, or a piece of one. HTML that was escaped as a whole, as some feeds do, is read
   * too.
   *
   * @param html any text; what is not HTML is read as HTML reads it
   * @return its text and what was left out
   * @throws InvalidInputException when there are more than {@link TextBounds#MAX_HTML} characters
   */
  public static CleanText read(String html) {
    TextBounds.requireAtMost("The HTML page", html, TextBounds.MAX_HTML);
    RemovalTally tally = new RemovalTally();
    Document page = Jsoup.parse(isEscaped(html) ? Jsoup.parse(html).wholeText() : html);
    HiddenElements.removeFrom(page, tally);
    LineWriter lines = new LineWriter();
    page.traverse(lines);
    String text = Sanitizer.clean(lines.text(), tally);
    return new CleanText(text, tally.removals());
  }

  /**
   * The first-level heading of a page, when it has one only.
   *
   * @param html a page, or a piece of one
   * @return its words on one line, "" when there are none or several
   * @throws InvalidInputException when there are more than {@link TextBounds#MAX_HTML} characters
   */
  public static String heading(String html) {
    TextBounds.requireAtMost("The HTML page", html, TextBounds.MAX_HTML);
    Elements headings = Jsoup.parse(html).select("h1");
    return headings.size() == 1 ? headings.text() : "";
  }

  /**
   * Whether a text looks like HTML rather than plain text or Markdown.
   *
   * @param text any text
   * @return true when its first {@value #LOOKED_AT} characters hold a common tag, escaped or not
   */
  public static boolean looksLikeHtml(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return TAG.matcher(start).find() || ESCAPED_TAG.matcher(start).find();
  }

  private static boolean isEscaped(String html) {
    String start = html.substring(0, Math.min(html.length(), LOOKED_AT));
    return !TAG.matcher(start).find() && ESCAPED_TAG.matcher(start).find();
  }
}
