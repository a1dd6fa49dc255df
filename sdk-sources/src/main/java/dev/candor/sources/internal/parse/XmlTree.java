package dev.candor.sources.internal.parse;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** XML as the JSON that says the same. No document types, no entities of its own, bounded depth. */
final class XmlTree {

  private static final int DEEPEST = 100;

  private XmlTree() {}

  static ObjectNode read(String name, String xml) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml.strip()));
      ObjectNode whole = Json.object();
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String root = reader.getLocalName();
          JsonNode value = element(reader, 1);
          whole.set(root, value.isObject() ? value : Json.object());
        }
      }
      return whole;
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      String where =
          at == null ? "" : ", line " + at.getLineNumber() + ", column " + at.getColumnNumber();
      throw new InvalidInputException(
          "xml", name + " is not well-formed XML" + where, "Give it whole", e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** What stands in an element; the reader stands at its end afterwards. */
  private static JsonNode element(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("too deep", reader.getLocation());
    }
    ObjectNode children = Json.object();
    StringBuilder text = new StringBuilder();
    int event = reader.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        add(children, name, element(reader, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      }
      event = reader.next();
    }
    return children.isEmpty() ? StringNode.valueOf(text.toString()) : children;
  }

  private static void add(ObjectNode parent, String name, JsonNode value) {
    JsonNode before = parent.get(name);
    if (before == null) {
      parent.set(name, value);
    } else if (before instanceof ArrayNode list) {
      list.add(value);
    } else {
      parent.putArray(name).add(before).add(value);
    }
  }
}
