package dev.candor.core.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;

/** Takes out of a page what its reader does not see. */
final class HiddenElements {

  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "title",
          "svg",
          "canvas",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "map",
          "select",
          "datalist",
          "textarea",
          "input",
          "math");

  /** Colours of an element, as far as style attributes tell; an unknown ground hides nothing. */
  private record Paint(CssColor text, CssColor ground, boolean groundKnown) {}

  private static final Paint PAGE = new Paint(new CssColor(0, 0, 0, 1), CssColor.WHITE, true);

  private final RemovalTally tally;
  private final Set<Element> selected;
  private final IdentityHashMap<Node, Paint> paints = new IdentityHashMap<>();

  private HiddenElements(RemovalTally tally, Set<Element> selected) {
    this.tally = tally;
    this.selected = selected;
  }

  static void removeFrom(Document page, RemovalTally tally) {
    Set<Element> selected = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element style : page.getElementsByTag("style")) {
      for (String selector : HidingRules.selectors(style.data())) {
        try {
          selected.addAll(page.select(selector));
        } catch (Selector.SelectorParseException | IllegalArgumentException notUnderstood) {
          // a selector of a newer style sheet language hides nothing here
        }
      }
    }
    new HiddenElements(tally, selected).remove(page);
  }

  private void remove(Document page) {
    page.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            return judge(node);
          }
        });
  }

  private NodeFilter.FilterResult judge(Node node) {
    if (node instanceof Comment comment) {
      if (!comment.getData().isBlank()) {
        tally.add(RemovalKind.COMMENT, comment.getData());
      }
      return NodeFilter.FilterResult.REMOVE;
    }
    if (node instanceof DataNode
        || node instanceof XmlDeclaration
        || node instanceof DocumentType) {
      return NodeFilter.FilterResult.REMOVE;
    }
    return node instanceof Element element ? judge(element) : NodeFilter.FilterResult.CONTINUE;
  }

  private NodeFilter.FilterResult judge(Element element) {
    if (NO_TEXT.contains(element.normalName())) {
      if (!element.normalName().equals("head") && !element.normalName().equals("title")) {
        tally.add(RemovalKind.SCRIPT);
      }
      return NodeFilter.FilterResult.REMOVE;
    }
    CssDeclarations style = new CssDeclarations(element.attr("style"));
    Paint paint = paintOf(element, style);
    paints.put(element, paint);
    boolean unreadable =
        paint.groundKnown()
            && paint.text().isLostOn(paint.ground())
            && !element.ownText().isBlank();
    if (unreadable || isHidden(element, style)) {
      String text = element.text();
      if (!text.isBlank()) {
        tally.add(RemovalKind.HIDDEN_TEXT, text);
      }
      return NodeFilter.FilterResult.REMOVE;
    }
    return NodeFilter.FilterResult.CONTINUE;
  }

  private boolean isHidden(Element element, CssDeclarations style) {
    return element.hasAttr("hidden")
        || (element.normalName().equals("dialog") && !element.hasAttr("open"))
        || selected.contains(element)
        || style.hides();
  }

  private Paint paintOf(Element element, CssDeclarations style) {
    Node parent = element.parent();
    Paint around = parent == null ? PAGE : paints.getOrDefault(parent, PAGE);
    if (element.attributesSize() == 0) {
      return around;
    }
    CssColor named = CssColor.parse(element.attr("color"));
    CssColor text = style.color() != null ? style.color() : named != null ? named : around.text();
    CssColor own =
        style.ground() != null ? style.ground() : CssColor.parse(element.attr("bgcolor"));
    if (own != null && !own.isTransparent()) {
      return new Paint(text, own, true);
    }
    return new Paint(text, around.ground(), around.groundKnown() && !style.hasUnknownGround());
  }
}
