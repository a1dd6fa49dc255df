package dev.candor.sources.internal.schema;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.Job;
import dev.candor.sources.internal.parse.Fields;
import dev.candor.sources.internal.parse.Found;
import dev.candor.sources.internal.parse.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the schema.org postings of a page or of bare JSON-LD. */
public final class SchemaPostings {

  /** The name that stands in jobs found on a page. */
  public static final String SOURCE = "page";

  private static final String TYPE = "JobPosting";

  private SchemaPostings() {}

  /**
   * The page around postings.
   *
   * @param base what relative links start from
   * @param address its address when it is about one posting alone
   */
  record Around(@Nullable URI base, @Nullable URI address) {}

  /**
   * Reads a page: its JSON-LD, and where that holds no posting, its microdata.
   *
   * @param html source of the page
   * @param uri where it was read, or null when it comes from elsewhere
   * @return its postings; none without a problem when it has no such markup
   */
  public static Found inPage(String html, @Nullable URI uri) {
    Document page = Jsoup.parse(html, uri == null ? "" : uri.toString());
    List<String> problems = new ArrayList<>();
    List<Fields> postings = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        collect(Fields.readTolerantly("JSON-LD", json(script.data())), postings);
      } catch (InvalidInputException e) {
        problems.add(e.happened());
      }
    }
    if (postings.isEmpty()) {
      postings.addAll(Microdata.postings(page));
    }
    return jobs(
        postings, new Around(uri, postings.size() == 1 ? address(page, uri) : null), problems);
  }

  /**
   * Reads bare JSON-LD.
   *
   * @param json a posting, a list, a graph, or something that holds one
   * @return its postings; none without a problem when there is none
   */
  public static Found inJson(Fields json) {
    List<Fields> postings = new ArrayList<>();
    collect(json, postings);
    return jobs(postings, new Around(null, null), new ArrayList<>());
  }

  /**
   * Whether JSON is JSON-LD.
   *
   * @param json any JSON
   * @return true when it, or the first of a list, has a context, a type or a graph
   */
  public static boolean isJsonLd(Fields json) {
    return json.items().stream()
        .limit(1)
        .anyMatch(one -> one.has("@context") || one.has("@type") || one.has("@graph"));
  }

  private static Found jobs(List<Fields> postings, Around around, List<String> problems) {
    Map<Object, Job> jobs = new LinkedHashMap<>();
    for (Fields posting : postings) {
      JobPosting reader = new JobPosting(posting, around);
      if (reader.title().isEmpty()) {
        problems.add("a posting without a title");
      } else {
        Job job = reader.job();
        jobs.putIfAbsent(job.id(), job);
      }
    }
    return new Found(List.copyOf(jobs.values()), problems);
  }

  /** Whatever holds a posting: a graph, a list, an item of a list, a page about it. */
  private static void collect(Fields value, List<Fields> into) {
    if (value.isList()) {
      value.items().forEach(one -> collect(one, into));
    } else if (isPosting(value)) {
      into.add(value);
    } else {
      value.members().forEach(member -> collect(member, into));
    }
  }

  private static boolean isPosting(Fields value) {
    return value.items("@type").stream()
        .map(Fields::text)
        .anyMatch(type -> type.substring(type.lastIndexOf('/') + 1).equals(TYPE));
  }

  private static @Nullable URI address(Document page, @Nullable URI uri) {
    String canonical = page.select("link[rel=canonical]").attr("href");
    String shared = page.select("meta[property=og:url]").attr("content");
    return Links.read(canonical, uri).or(() -> Links.read(shared, uri)).orElse(uri);
  }

  /** Some pages wrap it in a comment or a CDATA section, as scripts once were. */
  private static String json(String script) {
    return script
        .strip()
        .replaceFirst("^(?:<!--|(?://)?<!\\[CDATA\\[)", "")
        .replaceFirst("(?:-->|(?://)?]]>)$", "");
  }
}
