package dev.candor.examples.template;

import dev.candor.core.job.Job;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What a feed holds.
 *
 * @param jobs one for each entry, in the feed's order, each once
 * @param untitled how many entries have no title
 */
record Feed(List<Job> jobs, int untitled) {

  private static final ErrorHandler STRICT =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
          throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };

  static Feed read(byte[] xml) throws SAXException, IOException {
    Element root = parser().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    NodeList entries =
        switch (root.getLocalName()) {
          case "rss" -> root.getElementsByTagNameNS("*", "item");
          case "feed" -> root.getElementsByTagNameNS("*", "entry");
          default -> throw new SAXException("its root is <" + root.getLocalName() + ">");
        };
    Map<Object, Job> jobs = new LinkedHashMap<>();
    int untitled = 0;
    for (int i = 0; i < entries.getLength(); i++) {
      Optional<Job> job = new FeedEntry((Element) entries.item(i)).job();
      job.ifPresent(one -> jobs.putIfAbsent(one.id(), one));
      untitled += job.isPresent() ? 0 : 1;
    }
    return new Feed(List.copyOf(jobs.values()), untitled);
  }

  /** No DTD, so no entities of any kind; nothing outside the bytes is opened. */
  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(STRICT);
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of this platform cannot be hardened", e);
    }
  }
}
