package dev.candor.core.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes a page as lines: a line for each block, a blank line around paragraphs, bullets. */
final class LineWriter implements NodeVisitor {

  private static final Set<String> LINES =
      Set.of(
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "nav",
          "aside",
          "address",
          "form",
          "fieldset",
          "figure",
          "figcaption",
          "dt",
          "dd",
          "tr",
          "caption",
          "details",
          "summary",
          "legend",
          "center",
          "body",
          "tbody",
          "thead",
          "tfoot",
          "option",
          "button",
          "label");
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "table",
          "blockquote",
          "pre",
          "hr",
          "menu");
  private static final Set<String> LISTS = Set.of("ul", "ol", "menu");

  private final StringBuilder out = new StringBuilder();
  private int lineStart;
  private int lists;
  private int verbatim;
  private boolean space;
  private String bullet = "";

  String text() {
    trimEnd(0);
    return out.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      write(text.getWholeText());
    } else if (node instanceof Element element) {
      open(element.normalName());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (LISTS.contains(name)) {
      lists--;
    }
    if (name.equals("pre")) {
      verbatim--;
    }
    if (PARAGRAPHS.contains(name)) {
      paragraph();
    } else if (LINES.contains(name) || name.equals("li")) {
      line();
    }
  }

  private void open(String name) {
    if (LISTS.contains(name)) {
      if (lists++ == 0) {
        paragraph();
      } else {
        line();
      }
    } else if (PARAGRAPHS.contains(name)) {
      paragraph();
    } else if (name.equals("li")) {
      line();
      bullet = "  ".repeat(Math.min(Math.max(0, lists - 1), 8)) + "- ";
    } else if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("td") || name.equals("th")) {
      cell();
    } else if (LINES.contains(name)) {
      line();
    }
    if (name.equals("pre")) {
      verbatim++;
    }
  }

  private void write(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (verbatim > 0 && unit == '\n') {
        lineBreak();
      } else if (Character.isWhitespace(unit) || unit == '\u00A0') {
        space = true;
      } else {
        startWord();
        out.append(unit);
      }
    }
  }

  private void startWord() {
    if (out.length() == lineStart) {
      out.append(bullet);
      bullet = "";
    } else if (space && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
    space = false;
  }

  private void cell() {
    if (out.length() > lineStart) {
      trimEnd(lineStart);
      out.append(" | ");
    }
    space = false;
  }

  /** Ends the line, if anything stands on it. */
  private void line() {
    if (out.length() > lineStart) {
      lineBreak();
    }
    bullet = "";
    space = false;
  }

  private void lineBreak() {
    trimEnd(lineStart);
    if (out.length() > lineStart || (out.length() > 0 && !endsBlank())) {
      out.append('\n');
    }
    lineStart = out.length();
    space = false;
  }

  /** Ends the line and leaves one blank; inside a list only outside its items' own text. */
  private void paragraph() {
    String waiting = bullet;
    line();
    bullet = lists > 0 ? waiting : "";
    if (lists == 0 && out.length() > 0 && !endsBlank()) {
      out.append('\n');
      lineStart = out.length();
    }
  }

  private boolean endsBlank() {
    int end = out.length();
    return end >= 2 && out.charAt(end - 1) == '\n' && out.charAt(end - 2) == '\n';
  }

  private void trimEnd(int from) {
    int end = out.length();
    while (end > from && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
  }
}
