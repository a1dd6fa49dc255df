package dev.candor.examples.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.tck.source.JobSourceContract;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedJobSourceTest extends JobSourceContract {

  private static final URI FEED = URI.create("https://brinkwater.example/jobs.xml");
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Jobs</title>
       <item><title>Night Nurse</title><link>https://brinkwater.example/1</link><guid>n-1</guid>
        <pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>
        <description>&lt;p&gt;Care &amp;amp; joy.&lt;/p&gt;&lt;p hidden&gt;unseen&lt;/p&gt;</description></item>
       <item><title>Baker</title></item>
       <item><title>Night Nurse</title><guid>n-1</guid></item>
      </channel></rss>
      """;
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Jobs</title>
       <entry><title>Baker</title><id>urn:b</id><updated>2026-03-01T10:30:00+01:00</updated>
        <link rel="self" href="https://brinkwater.example/feed"/>
        <link rel="alternate" href="https://brinkwater.example/2"/><summary>Bread.</summary></entry>
      </feed>
      """;

  @Override
  protected JobSource source() {
    return answering(200, RSS);
  }

  @Override
  protected Optional<JobSource> broken() {
    return Optional.of(answering(500, ""));
  }

  @Test
  void rss_gives_a_job_for_each_item() throws Exception {
    Collected found = Collected.all();
    assertEquals("Complete", source().search(SearchRequest.all(), found).name());
    assertEquals(2, found.jobs().size());
    Job nurse = found.jobs().get(0);
    assertEquals("Night Nurse", nurse.title());
    assertEquals("Care & joy.", nurse.description().strip());
    assertEquals(Instant.parse("2026-03-01T09:30:00Z"), nurse.postedAt());
    assertEquals(URI.create("https://brinkwater.example/1"), nurse.url());
  }

  @Test
  void atom_gives_a_job_for_each_entry() throws Exception {
    Collected found = Collected.all();
    answering(200, ATOM).search(SearchRequest.all(), found);
    Job baker = found.jobs().get(0);
    assertEquals(URI.create("https://brinkwater.example/2"), baker.url());
    assertEquals(Instant.parse("2026-03-01T09:30:00Z"), baker.postedAt());
    assertEquals("Bread.", baker.description());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<html><body/></html>",
        "<rss><channel><item>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM"
            + " \"file:///etc/hosts\">]><rss><item><title>&x;</title></item></rss>",
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b"
            + " \"&a;&a;\">]><rss><item><title>&b;</title></item></rss>"
      })
  void what_is_no_feed_fails_and_opens_nothing(String body) throws Exception {
    Collected found = Collected.all();
    assertEquals("Failed", answering(200, body).search(SearchRequest.all(), found).name());
    assertEquals(List.of(), found.jobs());
  }

  @Test
  void every_ending_has_its_outcome() throws Exception {
    assertEquals("Empty", ending(200, "<rss><channel/></rss>"));
    assertEquals("Partial", ending(200, RSS.replace("<title>Baker</title>", "")));
    assertEquals("Blocked", ending(403, ""));
    assertEquals("RateLimited", ending(429, ""));
    assertEquals("Failed", ending(200, "<rss>" + " ".repeat(FeedJobSource.MAX_BYTES) + "</rss>"));
    SourceOutcome unset =
        new FeedJobSource(null, () -> transport(200, RSS))
            .search(SearchRequest.all(), Collected.all());
    assertTrue(unset.detail().contains("candor.source.feed.url"), unset.detail());
  }

  private static String ending(int status, String body) throws InterruptedException {
    return answering(status, body).search(SearchRequest.all(), Collected.all()).name();
  }

  private static JobSource answering(int status, String body) {
    return new AssertingJobSource(new FeedJobSource(FEED, () -> transport(status, body)));
  }

  private static HttpTransport transport(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new HttpTransport() {
      @Override
      public HttpAnswer send(HttpExchange exchange) {
        return new HttpAnswer(status, exchange.uri(), Map.of(), new ByteArrayInputStream(bytes));
      }

      @Override
      public void close() {}
    };
  }
}
