package dev.candor.sources.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.net.Manners;
import dev.candor.core.net.PoliteTransport;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.text.HtmlText;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApplyLinksTest {

  private static final URI PAGE = URI.create("https://agg.example/jobs/3");
  private static final Supplier<Optional<HttpTransport>> NO_HTTP = Optional::empty;

  @Test
  void an_employers_own_link_goes_before_a_redirect_of_the_markup() throws Exception {
    String html =
        posting("https://agg.example/redirect/3")
            + "<a href='https://agg.example/about'>About us</a>"
            + "<a href='#apply'>Apply</a><a href='mailto:a@b.example'>Apply by mail</a>"
            + "<a href='https://jobs.brinkwater.example/3/apply'>Apply at Brinkwater</a>";
    assertEquals("https://jobs.brinkwater.example/3/apply", apply(html, NO_HTTP));
  }

  @Test
  void a_link_of_the_markup_that_leads_there_itself_stays() throws Exception {
    String html =
        posting("https://jobs.brinkwater.example/3")
            + "<a href='https://other.example/x'>Apply</a>";
    assertEquals("https://jobs.brinkwater.example/3", apply(html, NO_HTTP));
  }

  @ParameterizedTest
  @CsvSource({
    "https://agg.example/go?u=https%3A%2F%2Fjobs.b.example%2F3%3Fa%3D1,"
        + " https://jobs.b.example/3?a=1",
    "https://agg.example/r?a=1&url=https://jobs.b.example/3, https://jobs.b.example/3",
    "https://agg.example/login?back=https%3A%2F%2Fagg.example%2Fjobs,"
        + " https://agg.example/login?back=https%3A%2F%2Fagg.example%2Fjobs",
    "https://agg.example/r?url=javascript%3Aalert(1),"
        + " https://agg.example/r?url=javascript%3Aalert(1)",
  })
  void an_address_inside_a_redirect_needs_nobody_to_be_asked(String link, String expected)
      throws Exception {
    assertEquals(expected, apply(posting(link), NO_HTTP));
  }

  @Test
  void a_redirect_is_followed_over_three_hops_and_no_further() throws Exception {
    assertEquals("https://jobs.b.example/3", apply(posting("https://agg.example/out/3"), chain(3)));
    String tooFar = "https://agg.example/out/4";
    assertEquals(tooFar, apply(posting(tooFar), chain(4)));
  }

  @Test
  void what_cannot_be_told_stays_a_redirect() throws Exception {
    String link = "https://agg.example/click/3";
    ScriptedHttp broken =
        new ScriptedHttp(
            exchange -> {
              throw new IOException("reset");
            });
    assertEquals(link, apply(posting(link), () -> Optional.of(broken)));
    ScriptedHttp login = ScriptedHttp.always(200, "log in", Map.of());
    assertEquals(link, apply(posting(link), () -> Optional.of(login)));
  }

  @Test
  void a_private_address_behind_a_redirect_is_not_asked() throws Exception {
    ScriptedHttp inward =
        new ScriptedHttp(
            exchange ->
                ScriptedHttp.answer(
                    exchange, 302, "", Map.of("Location", List.of("http://127.0.0.1/admin"))));
    String link = "https://agg.example/out/3";
    assertEquals(link, apply(posting(link), () -> Optional.of(polite(inward))));
    assertEquals(
        List.of("agg.example"),
        inward.asked().stream().map(one -> one.uri().getHost()).distinct().toList());
  }

  @Test
  void a_page_without_a_link_states_none() throws Exception {
    assertNull(
        apply(
            "<script type='application/ld+json'>{\"@type\":\"JobPosting\","
                + "\"title\":\"Nurse\"}</script><a href='/apply-guide'>How others applied</a>",
            NO_HTTP));
  }

  /** A posting whose only way on leads over so many hops. */
  private static Supplier<Optional<HttpTransport>> chain(int hops) {
    ScriptedHttp sites =
        new ScriptedHttp(
            exchange -> {
              String path = exchange.uri().getPath();
              int left = path.startsWith("/hop") ? Integer.parseInt(path.substring(4)) : hops;
              if (path.equals("/robots.txt")) {
                return ScriptedHttp.answer(exchange, 404, "");
              }
              if (exchange.uri().getHost().equals("jobs.b.example")) {
                return ScriptedHttp.answer(exchange, 200, "here");
              }
              String next =
                  left == 1 ? "https://jobs.b.example/3" : "https://agg.example/hop" + (left - 1);
              return ScriptedHttp.answer(exchange, 302, "", Map.of("Location", List.of(next)));
            });
    return () -> Optional.of(polite(sites));
  }

  private static HttpTransport polite(HttpTransport wire) {
    FakeProviderContext context = new FakeProviderContext();
    return new PoliteTransport(wire, Manners.from(context.settings()), SettableClock.create());
  }

  private static String posting(String apply) {
    return "<script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":\"Nurse\","
        + "\"potentialAction\":{\"@type\":\"ApplyAction\",\"target\":\""
        + apply
        + "\"}}</script>";
  }

  private static @Nullable String apply(String html, Supplier<Optional<HttpTransport>> http)
      throws InterruptedException {
    WebResult read =
        new WebResult.Page(
            PAGE, "", html, HtmlText.read(html).text(), Instant.parse("2026-03-01T00:00:00Z"));
    WebFetcher fetcher =
        new WebFetcher() {
          @Override
          public String name() {
            return "scripted";
          }

          @Override
          public WebResult fetch(URI uri) {
            return read;
          }
        };
    Collected found = Collected.all();
    new PageJobSource(PAGE, () -> Optional.of(fetcher), http).search(SearchRequest.all(), found);
    Job job = found.jobs().get(0);
    return job.applyUrl() == null ? null : job.applyUrl().toString();
  }
}
