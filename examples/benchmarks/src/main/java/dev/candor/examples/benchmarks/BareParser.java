package dev.candor.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Jackson and jsoup alone: parses, looks at every value, element and text, and makes nothing. */
final class BareParser {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BareParser() {}

  /** Characters seen in an answer of Indeed, whose descriptions are parsed as HTML. */
  static long indeed(byte[] page) {
    return walked(JSON.readTree(page));
  }

  private static long walked(JsonNode node) {
    if (node.isString()) {
      return node.stringValue().length();
    }
    long seen = 1;
    for (var member : node.properties()) {
      JsonNode value = member.getValue();
      seen +=
          member.getKey().equals("html") ? walked(Jsoup.parse(value.asString(""))) : walked(value);
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        seen += walked(item);
      }
    }
    return seen;
  }

  /** Characters seen in a page. */
  static long page(byte[] page) throws IOException {
    return walked(Jsoup.parse(new ByteArrayInputStream(page), "UTF-8", "https://board.example/"));
  }

  private static long walked(Document page) {
    long[] seen = new long[1];
    page.traverse((node, depth) -> seen[0] += size(node));
    return seen[0];
  }

  private static int size(Node node) {
    if (node instanceof TextNode text) {
      return text.getWholeText().length();
    }
    return node instanceof Element element ? element.attributesSize() : 0;
  }
}
