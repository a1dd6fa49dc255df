package dev.candor.sources.internal.schema;

import dev.candor.core.internal.json.Json;
import dev.candor.sources.internal.parse.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Microdata as the JSON-LD that says the same. */
final class Microdata {

  private static final int DEEPEST = 20;

  private Microdata() {}

  static List<Fields> postings(Document page) {
    List<Fields> postings = new ArrayList<>();
    for (Element item : page.select("[itemscope][itemtype*=schema.org/JobPosting]")) {
      postings.add(Fields.read("The microdata", Json.write(object(item, 0))));
    }
    return postings;
  }

  private static ObjectNode object(Element item, int depth) {
    ObjectNode object = Json.object();
    String type = item.attr("itemtype");
    object.put("@type", type.substring(type.lastIndexOf('/') + 1));
    collect(item, object, depth);
    return object;
  }

  private static void collect(Element parent, ObjectNode into, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Element child : parent.children()) {
      boolean named = child.hasAttr("itemprop");
      boolean item = child.hasAttr("itemscope");
      if (named) {
        JsonNode value = item ? object(child, depth + 1) : StringNode.valueOf(text(child));
        for (String name : child.attr("itemprop").trim().split("\\s+")) {
          add(into, name, value);
        }
      }
      if (!item) {
        collect(child, into, depth + 1);
      }
    }
  }

  private static void add(ObjectNode into, String name, JsonNode value) {
    JsonNode before = into.get(name);
    if (before == null) {
      into.set(name, value);
    } else if (before instanceof ArrayNode list) {
      list.add(value);
    } else {
      into.putArray(name).add(before).add(value);
    }
  }

  private static String text(Element child) {
    if (child.hasAttr("content")) {
      return child.attr("content");
    }
    return switch (child.normalName()) {
      case "a", "link", "area" -> child.hasAttr("href") ? link(child, "href") : child.text();
      case "img" -> link(child, "src");
      case "time" -> child.hasAttr("datetime") ? child.attr("datetime") : child.text();
      case "data", "meter" -> child.attr("value");
      default -> child.attr("itemprop").equals("description") ? child.html() : child.text();
    };
  }

  private static String link(Element child, String attribute) {
    String absolute = child.absUrl(attribute);
    return absolute.isEmpty() ? child.attr(attribute) : absolute;
  }
}
