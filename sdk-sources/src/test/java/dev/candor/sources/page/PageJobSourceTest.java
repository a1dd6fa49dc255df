package dev.candor.sources.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.tck.source.JobSourceContract;
import dev.candor.core.text.HtmlText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageJobSourceTest extends JobSourceContract {

  private static final URI PAGE = URI.create("https://brinkwater.example/jobs/3");
  private static final String MARKED =
      "<h1>x</h1><script"
          + " type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":\"Nurse\"}</script>";

  @Override
  protected JobSource source() {
    return page(MARKED);
  }

  @Override
  protected Optional<JobSource> broken() {
    return Optional.of(over(new WebResult.NoPage(WebResult.Reason.FAILED, "reset", null)));
  }

  @Test
  void markup_comes_before_text() throws Exception {
    Collected found = Collected.all();
    page(MARKED).search(SearchRequest.all(), found);
    assertEquals("Nurse", found.jobs().get(0).title());
    assertEquals(PAGE, found.jobs().get(0).url());
  }

  @Test
  void a_page_with_one_heading_and_text_is_a_posting_without_guesses() throws Exception {
    String html =
        "<h1>Senior Nurse (remote)</h1><p>" + "Care for people at night. ".repeat(12) + "</p>";
    Collected found = Collected.all();
    SourceOutcome outcome = page(html).search(SearchRequest.all(), found);
    assertEquals("Complete", outcome.name());
    Job job = found.jobs().get(0);
    assertEquals("Senior Nurse (remote)", job.title());
    assertEquals(List.of(Seniority.SENIOR), job.seniority());
    assertEquals(WorkMode.REMOTE, job.workMode());
    assertEquals("", job.company());
    assertEquals(List.of(), job.places());
    assertNull(job.salary());
  }

  @Test
  void a_page_that_is_no_posting_is_bad_input() throws Exception {
    for (String html :
        List.of("<h1>Log in</h1>", "<h1>a</h1><h1>b</h1>" + "<p>word </p>".repeat(99))) {
      Collected found = Collected.all();
      assertEquals("BadInput", page(html).search(SearchRequest.all(), found).name());
      assertEquals(List.of(), found.jobs());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RATE_LIMITED,RateLimited",
    "QUOTA,RateLimited",
    "BLOCKED,Blocked",
    "GONE,BadInput",
    "BAD_ADDRESS,BadInput",
    "EMPTY,BadInput",
    "TOO_LARGE,BadInput",
    "TIMEOUT,Failed",
    "FAILED,Failed"
  })
  void every_reason_has_its_outcome(WebResult.Reason reason, String expected) throws Exception {
    WebResult nothing = new WebResult.NoPage(reason, "because", Duration.ofSeconds(3));
    assertEquals(expected, over(nothing).search(SearchRequest.all(), Collected.all()).name());
  }

  @Test
  void the_employer_below_the_heading_is_read_and_a_page_of_many_jobs_is_no_posting()
      throws Exception {
    String text = "<p>" + "We bake bread at night. ".repeat(12) + "</p>";
    Collected found = Collected.all();
    page("<h1>Night Baker</h1><p>Harbour Loaves GmbH</p>" + text)
        .search(SearchRequest.all(), found);
    assertEquals("Night Baker", found.jobs().get(0).title());
    assertEquals("Harbour Loaves GmbH", found.jobs().get(0).company());
    Collected none = Collected.all();
    SourceOutcome outcome =
        page("<h1>Baker jobs in Lyon</h1>" + text).search(SearchRequest.all(), none);
    assertEquals("BadInput", outcome.name());
    assertEquals(List.of(), none.jobs());
  }

  @Test
  void a_wall_with_a_heading_and_text_is_no_posting() throws Exception {
    String wall = "<h1>Members only</h1><p>" + "Log in to see this. ".repeat(15) + "</p>";
    assertEquals("Complete", page(wall).search(SearchRequest.all(), Collected.all()).name());
    String form = wall + "<form><input type=password></form>";
    SourceOutcome outcome = page(form).search(SearchRequest.all(), Collected.all());
    assertEquals(new SourceOutcome.Blocked("login", outcome.detail()), outcome);
  }

  @Test
  void a_short_posting_that_speaks_of_walls_is_a_posting() throws Exception {
    for (String words :
        List.of(
            "Planned Maintenance Engineer|You plan maintenance, enable teams, and write"
                + " JavaScript.",
            "Cookie Baker|You accept cookies from the oven and pack them before noon.",
            "Captcha Researcher|You study how people prove that they are people.")) {
      String title = words.substring(0, words.indexOf('|'));
      String text = (words.substring(words.indexOf('|') + 1) + " ").repeat(5);
      String html = "<h1>" + title + "</h1><p>" + text + "</p><script src=a.js></script>";
      Collected found = Collected.all();
      SourceOutcome outcome = page(html).search(SearchRequest.all(), found);
      assertEquals("Complete", outcome.name(), title + ": " + outcome.detail());
      assertEquals(title, found.jobs().get(0).title());
    }
  }

  private static JobSource page(String html) {
    return over(
        new WebResult.Page(
            PAGE, "", html, HtmlText.read(html).text(), Instant.parse("2026-03-01T00:00:00Z")));
  }

  private static JobSource over(WebResult result) {
    WebFetcher fetcher =
        new WebFetcher() {
          @Override
          public String name() {
            return "scripted";
          }

          @Override
          public WebResult fetch(URI uri) {
            return result;
          }
        };
    return new AssertingJobSource(PageJobSource.of(PAGE, fetcher));
  }
}
