package dev.candor.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Jackson and jsoup alone: parses, takes every value, attribute and text, and makes nothing of
 * them.
 */
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
    StringBuilder seen = new StringBuilder();
    page.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            seen.append(text.getWholeText());
          } else if (node instanceof Element element) {
            element.attributes().forEach(attribute -> seen.append(attribute.getValue()));
          }
        });
    return seen.length();
  }
}
