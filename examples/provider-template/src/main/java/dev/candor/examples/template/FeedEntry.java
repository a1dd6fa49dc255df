package dev.candor.examples.template;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.text.HtmlText;
import dev.candor.core.text.Sanitizer;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An item of RSS or an entry of Atom. What it does not say is left unsaid. */
final class FeedEntry {

  private final Element entry;

  FeedEntry(Element entry) {
    this.entry = entry;
  }

  /** The job; empty when the entry has no title. */
  Optional<Job> job() {
    String title = Sanitizer.clean(text("title")).text().replaceAll("\\s+", " ").strip();
    if (title.isEmpty()) {
      return Optional.empty();
    }
    URI url = url();
    String id = first("guid", "id");
    String nativeId = !id.isEmpty() ? id : url != null ? url.toString() : title;
    return Optional.of(
        Job.builder(JobId.of(FeedJobSource.NAME, nativeId), FeedJobSource.NAME, title)
            .description(description())
            .postedAt(postedAt())
            .url(url)
            .build());
  }

  private String description() {
    String html = first("encoded", "content", "description", "summary");
    return HtmlText.looksLikeHtml(html) ? HtmlText.read(html).text() : Sanitizer.clean(html).text();
  }

  private @Nullable URI url() {
    String link = text("link");
    for (Element one = child("link", null); one != null; one = child("link", one)) {
      String rel = one.getAttribute("rel");
      if (one.hasAttribute("href") && (rel.isEmpty() || rel.equals("alternate"))) {
        link = one.getAttribute("href").strip();
        break;
      }
    }
    try {
      URI uri = URI.create(link);
      return link.matches("https?://.+") && uri.getHost() != null ? uri : null;
    } catch (IllegalArgumentException notALink) {
      return null;
    }
  }

  private @Nullable Instant postedAt() {
    String written = first("pubDate", "published", "updated");
    try {
      return written.contains(",")
          ? ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
          : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  private String first(String... names) {
    for (String name : names) {
      String text = text(name);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private String text(String name) {
    Element child = child(name, null);
    return child == null ? "" : child.getTextContent().strip();
  }

  /** The next child of a name, whatever its namespace. */
  private @Nullable Element child(String name, @Nullable Element after) {
    Node node = after == null ? entry.getFirstChild() : after.getNextSibling();
    while (node != null) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        return element;
      }
      node = node.getNextSibling();
    }
    return null;
  }
}
