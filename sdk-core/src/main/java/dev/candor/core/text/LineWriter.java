package dev.candor.core.text;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes a page as lines: a line for each block, a blank line around paragraphs, bullets. */
final class LineWriter implements NodeVisitor {

  /** What an element does to the lines around it. */
  private enum Shape {
    INLINE,
    LINE,
    PARAGRAPH,
    VERBATIM,
    LIST,
    ITEM,
    BREAK,
    CELL
  }

  private static final Map<String, Shape> SHAPES = shapes();

  private final StringBuilder out = new StringBuilder();
  private int lineStart;
  private int lists;
  private int verbatim;
  private boolean space;
  private String bullet = "";

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new HashMap<>();
    String lines =
        "div section article header footer main nav aside address form fieldset figure figcaption"
            + " dt dd tr caption details summary legend center body tbody thead tfoot option button"
            + " label";
    Splitter.on(' ').split(lines).forEach(name -> shapes.put(name, Shape.LINE));
    Splitter.on(' ')
        .split("p h1 h2 h3 h4 h5 h6 dl table blockquote hr")
        .forEach(name -> shapes.put(name, Shape.PARAGRAPH));
    Splitter.on(' ').split("ul ol menu").forEach(name -> shapes.put(name, Shape.LIST));
    Splitter.on(' ').split("td th").forEach(name -> shapes.put(name, Shape.CELL));
    shapes.put("pre", Shape.VERBATIM);
    shapes.put("li", Shape.ITEM);
    shapes.put("br", Shape.BREAK);
    return Map.copyOf(shapes);
  }

  private static Shape shape(Element element) {
    return SHAPES.getOrDefault(element.normalName(), Shape.INLINE);
  }

  String text() {
    trimEnd(0);
    return out.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      write(text.getWholeText());
    } else if (node instanceof Element element) {
      open(shape(element));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    Shape shape = shape(element);
    lists -= shape == Shape.LIST ? 1 : 0;
    verbatim -= shape == Shape.VERBATIM ? 1 : 0;
    switch (shape) {
      case PARAGRAPH, VERBATIM, LIST -> paragraph();
      case LINE, ITEM -> line();
      case INLINE, BREAK, CELL -> {}
    }
  }

  private void open(Shape shape) {
    switch (shape) {
      case LIST -> {
        if (lists++ == 0) {
          paragraph();
        } else {
          line();
        }
      }
      case PARAGRAPH -> paragraph();
      case VERBATIM -> {
        paragraph();
        verbatim++;
      }
      case ITEM -> {
        line();
        bullet = "  ".repeat(Math.min(Math.max(0, lists - 1), 8)) + "- ";
      }
      case BREAK -> lineBreak();
      case CELL -> cell();
      case LINE -> line();
      case INLINE -> {}
    }
  }

  private void write(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isSpace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        startWord();
        out.append(text, at, end);
      }
      if (end < text.length()) {
        space(text.charAt(end));
      }
      at = end + 1;
    }
  }

  private void space(char unit) {
    if (verbatim > 0 && unit == '\n') {
      lineBreak();
    } else {
      space = true;
    }
  }

  private static boolean isSpace(char unit) {
    boolean plain = unit > ' ' && unit < 0x7F;
    return !plain && (unit == '\u00A0' || Character.isWhitespace(unit));
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
