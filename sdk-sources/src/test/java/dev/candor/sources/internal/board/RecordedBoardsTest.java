package dev.candor.sources.internal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What boards once answered, where it is present: counted and compared with the file itself. */
final class RecordedBoardsTest {

  private static final Path RECORDED = Path.of("../../shared/data/boards");

  @ParameterizedTest
  @CsvSource({
    "greenhouse, greenhouse_sample.json, 2, airbnb, 'HYBRID REMOTE', 'UNSPECIFIED UNSPECIFIED', 0,"
        + " 2",
    "lever, lever_sample.json, 2, spotify, 'HYBRID HYBRID', 'FULL_TIME FULL_TIME', 1, 2",
    "ashby, ashby_sample.json, 3, ramp, 'HYBRID HYBRID ONSITE', 'FULL_TIME INTERNSHIP FULL_TIME',"
        + " 2, 3",
    "workable, workable_sample.json, 3, zego, '', '', 0, 3",
    "smartrecruiters, smartrecruiters_sample.json, 2, Visa, 'UNSPECIFIED HYBRID', 'FULL_TIME"
        + " FULL_TIME', 0, 2",
    "recruitee, recruitee_sample.json, 2, channable, 'HYBRID HYBRID', 'FULL_TIME FULL_TIME', 2, 2",
    "personio, personio_sample.xml, 2, personio, 'UNSPECIFIED REMOTE', 'FULL_TIME INTERNSHIP', 0,"
        + " 2",
    "personio, personio_live.xml, 1, personio, UNSPECIFIED, FULL_TIME, 0, 1",
    "teamtailor, teamtailor_jobs.json, 2, 1komma5, '', '', 0, 2",
    "breezy, breezy_jobs.json, 3, 10-4-truck-recruiting, 'UNSPECIFIED REMOTE UNSPECIFIED',"
        + " 'FULL_TIME CONTRACT INTERNSHIP', 0, 3",
    "workday, workday_sample.json, 2, nvidia/wd5/NVIDIAExternalCareerSite, '', '', 0, 2",
    "remotive, remotive_sample.json, 3, '', 'REMOTE REMOTE REMOTE', 'FULL_TIME FULL_TIME"
        + " FULL_TIME', 0, 3",
    "remoteok, remoteok_sample.json, 3, '', 'REMOTE REMOTE REMOTE', 'FULL_TIME PART_TIME"
        + " UNSPECIFIED', 0, 3",
    "arbeitnow, arbeitnow_sample.json, 2, '', 'REMOTE UNSPECIFIED', 'FULL_TIME UNSPECIFIED', 0, 2",
    "arbeitnow, arbeitnow_sample_page2.json, 1, '', UNSPECIFIED, UNSPECIFIED, 0, 1",
    "jobicy, jobicy_sample.json, 3, '', 'REMOTE REMOTE REMOTE', 'FULL_TIME FULL_TIME FULL_TIME', 2,"
        + " 3",
    "themuse, themuse_sample.json, 3, '', '', '', 0, 3",
  })
  void every_job_of_a_recorded_page_is_read_whole(
      String source,
      String file,
      int count,
      String company,
      String modes,
      String types,
      long paid,
      long dated)
      throws Exception {
    String page = page(file);
    Collected found = Collected.all();
    SourceOutcome outcome = over(source, page).search(request(company), found);
    List<Job> jobs = found.jobs();
    assertEquals(count, jobs.size(), outcome.name() + " " + outcome.detail());
    for (Job job : jobs) {
      assertFalse(job.company().isEmpty(), job.title());
      assertNotNull(job.url(), job.title());
      assertFalse(job.description().contains("<p"), job.title());
      assertFalse(job.description().contains("&lt;"), job.title());
    }
    assertEquals(paid, jobs.stream().filter(job -> job.salary() != null).count());
    assertEquals(dated, jobs.stream().filter(job -> job.postedAt() != null).count());
    if (!modes.isEmpty()) {
      assertEquals(modes, joined(jobs.stream().map(Job::workMode).map(WorkMode::name)));
    }
    if (!types.isEmpty()) {
      assertEquals(types, joined(jobs.stream().map(Job::employmentType).map(EmploymentType::name)));
    }
    jobs.forEach(job -> nothingIsInvented(job, page));
  }

  /** Figures and places of a job stand in the file. */
  private static void nothingIsInvented(Job job, String page) {
    Salary salary = job.salary();
    if (salary != null) {
      Stream.of(salary.min(), salary.max())
          .filter(figure -> figure != null)
          .forEach(figure -> assertTrue(page.contains(figure.toPlainString()), job.title()));
      assertTrue(page.contains(salary.currency().getCurrencyCode()), job.title());
    }
    for (Place place : job.places()) {
      for (String part : place.name().split(",\\s*", -1)) {
        assertTrue(
            page.contains(part) || place.name().equals(Place.WORLDWIDE), () -> "'" + part + "'");
      }
    }
  }

  private static String joined(Stream<String> names) {
    return String.join(" ", names.toList());
  }

  private static SearchRequest request(String company) {
    return company.isEmpty() ? SearchRequest.all() : SearchRequest.all().at(company);
  }

  /** The recorded page, then nothing more; postings of their own were not recorded. */
  private static JobSource over(String source, String page) {
    ScriptedHttp http =
        new ScriptedHttp(
            exchange -> {
              boolean first = !exchange.uri().toString().matches(".*(offset|page)=[2-9].*");
              boolean detail =
                  exchange.uri().getPath().matches(".*(/companies/.*/postings|/job)/[^/].*");
              return detail || !first
                  ? ScriptedHttp.answer(exchange, 404, "")
                  : ScriptedHttp.answer(exchange, 200, page);
            });
    return new AssertingJobSource(
        provider(source).create(new FakeProviderContext().with(HttpTransport.class, http)));
  }

  private static BoardProvider provider(String source) {
    return ServiceLoader.load(Provider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(one -> one instanceof BoardProvider && one.name().equals(source))
        .map(BoardProvider.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String page(String file) throws IOException {
    Path path = RECORDED.resolve(file);
    assumeTrue(Files.isReadable(path), "the recorded pages are not here");
    return Files.readString(path);
  }
}
