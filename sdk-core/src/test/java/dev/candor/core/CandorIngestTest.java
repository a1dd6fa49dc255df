package dev.candor.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.application.BulkChange;
import dev.candor.core.application.ItemChange;
import dev.candor.core.application.Undo;
import dev.candor.core.ingest.BookmarkReset;
import dev.candor.core.intake.IngestCounts;
import dev.candor.core.intake.IngestOutcome;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.job.Filter;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.provider.Discovery;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.score.FakeJobScorer;
import dev.candor.core.tck.source.FakeJobSource;
import dev.candor.core.work.Application;
import dev.candor.core.work.FitTier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingestion as a user meets it: a source, the index, the applications and the store together. */
final class CandorIngestTest {

  private final SettableClock clock = SettableClock.create();

  private CandorBuilder runtime(JobSource source) {
    return Candor.builder().discovery(Discovery.none()).clock(clock).source(source);
  }

  private Job job(int number, String title) {
    return Job.builder(JobId.of("ovens", "n" + number), "ovens", title)
        .company("Rye & Sons " + number)
        .postedAt(clock.instant().minus(Duration.ofDays(number)))
        .description("Bread and " + number)
        .build();
  }

  @Test
  void what_fits_the_search_is_in_the_index_with_its_score_and_an_application(@TempDir Path home)
      throws Exception {
    Job baker = job(1, "Baker");
    Job lead = job(2, "Lead Baker");
    FakeJobSource source = FakeJobSource.of("ovens", List.of(baker, lead));
    IngestRequest request =
        IngestRequest.of("ovens", SearchRequest.titled("Lead Baker")).promoting();
    IngestRun first;
    try (Candor candor = runtime(source.claiming(Filter.TITLE)).home(home).build()) {
      first = candor.ingest().run(request);
      assertEquals(new IngestCounts(2, 0, 1, 0, 1, 0, 2), first.counts());
      assertEquals(List.of(lead.id()), first.added());
      Application application = candor.applications().list().get(0);
      assertEquals(lead, application.job());
      assertEquals(FitTier.A, application.tier());
      assertEquals(100, candor.index().get(lead.id()).orElseThrow().score());
      assertTrue(candor.index().get(baker.id()).isEmpty());
    }
    clock.advance(Duration.ofHours(1));
    try (Candor candor = runtime(source.claiming(Filter.TITLE)).home(home).build()) {
      IngestRun second = candor.ingest().run(request);
      assertEquals(new IngestCounts(2, 0, 0, 1, 1, 0, 0), second.counts());
      assertEquals(List.of(second, first), candor.ingest().runs("ovens"));
      BookmarkReset.Reset reset =
          assertInstanceOf(
              BookmarkReset.Reset.class, candor.ingest().reset("ovens", request.search()));
      assertNull(candor.ingest().bookmarks("ovens").get(0).seenUpTo());
      assertInstanceOf(BookmarkReset.Restored.class, candor.ingest().undo(reset.undo()));
    }
  }

  @Test
  void a_source_is_asked_anew_though_a_search_remembers_its_answer() throws Exception {
    FakeJobSource source = FakeJobSource.of("ovens", List.of(job(1, "Baker")));
    try (Candor candor = runtime(source).build()) {
      candor.search(SearchRequest.titled("Baker"));
      candor.ingest().run(IngestRequest.of("ovens", SearchRequest.titled("Baker")));
      assertEquals(2, source.searches());
    }
  }

  @Test
  void undated_jobs_of_a_second_run_are_not_lost() throws Exception {
    Job undated = job(3, "Baker").toBuilder().postedAt(null).build();
    Candor candor = runtime(FakeJobSource.of("ovens", List.of(job(1, "Baker"), undated))).build();
    try (candor) {
      candor.ingest().run(IngestRequest.of("ovens", SearchRequest.titled("Baker").atMost(1)));
      IngestRun second =
          candor.ingest().run(IngestRequest.of("ovens", SearchRequest.titled("Baker")));
      assertTrue(candor.index().get(undated.id()).isPresent(), second.toString());
    }
  }

  @Test
  void one_job_of_two_sources_becomes_one_application() throws Exception {
    Job here =
        job(1, "Senior Pastry Baker").toBuilder()
            .company("Rye & Sons Ltd.")
            .places(List.of(Place.of("Porto")))
            .build();
    Job there =
        Job.builder(JobId.of("mills", "x"), "mills", "Sr. Pastry Baker (m/f/d)")
            .company("Rye & Sons")
            .places(List.of(Place.of("Porto, Portugal")))
            .description("Bread and 1")
            .build();
    Job elsewhere = there.toBuilder().places(List.of(Place.of("Faro, Portugal"))).build();
    Candor candor =
        runtime(FakeJobSource.of("ovens", List.of(here)))
            .source(FakeJobSource.of("mills", List.of(there)))
            .build();
    SearchRequest bakers = SearchRequest.titled("Pastry Baker");
    try (candor) {
      candor.ingest().run(IngestRequest.of("ovens", bakers).promoting());
      IngestRun second = candor.ingest().run(IngestRequest.of("mills", bakers).promoting());
      assertEquals(new IngestCounts(1, 0, 0, 1, 0, 0, 0), second.counts());
      assertEquals(1, candor.applications().list().size());
    }
    Candor other =
        runtime(FakeJobSource.of("ovens", List.of(here)))
            .source(FakeJobSource.of("mills", List.of(elsewhere)))
            .build();
    try (other) {
      other.ingest().run(IngestRequest.of("ovens", bakers).promoting());
      IngestRun second = other.ingest().run(IngestRequest.of("mills", bakers).promoting());
      assertEquals(List.of(elsewhere.id()), second.added());
    }
  }

  @Test
  void a_given_scorer_and_settings_go_before_the_words_of_the_search() throws Exception {
    List<Job> jobs = List.of(job(1, "Baker"), job(2, "Miller"));
    IngestRequest everything = IngestRequest.of("ovens", SearchRequest.all());
    JobScorer none = FakeJobScorer.giving(job -> 0);
    try (Candor candor =
        runtime(FakeJobSource.of("ovens", jobs)).use(JobScorer.class, none).build()) {
      assertEquals(2, candor.ingest().run(everything).counts().belowThreshold());
    }
    try (Candor candor =
        runtime(FakeJobSource.of("ovens", jobs))
            .setting("candor.score.titles", "Miller, Weaver")
            .build()) {
      assertEquals(List.of(jobs.get(1).id()), candor.ingest().run(everything).added());
    }
    try (Candor candor = runtime(FakeJobSource.of("ovens", jobs)).build()) {
      IngestRun run = candor.ingest().run(everything);
      assertEquals(IngestOutcome.PARTIAL, run.outcome());
      assertTrue(run.error().contains("Nothing is wished for"), run.error());
    }
  }

  @Test
  void an_unknown_source_is_a_failed_run_that_names_the_known_ones() throws Exception {
    try (Candor candor = runtime(FakeJobSource.of("ovens", List.of())).build()) {
      IngestRun run = candor.ingest().run(IngestRequest.of("mills", SearchRequest.all()));
      assertEquals(IngestOutcome.FAILED, run.outcome());
      assertTrue(run.error().contains("Known sources: ovens"), run.error());
      assertEquals(List.of(run), candor.ingest().runs("mills"));
    }
  }

  @Test
  void a_bulk_change_survives_a_restart_and_is_taken_back(@TempDir Path home) throws Exception {
    FakeJobSource source = FakeJobSource.of("ovens", List.of(job(1, "Baker"), job(2, "Baker")));
    BulkChange change;
    try (Candor candor = runtime(source).home(home).build()) {
      candor.ingest().run(IngestRequest.of("ovens", SearchRequest.titled("Baker")).promoting());
      change =
          candor
              .applications()
              .discardAll(
                  candor.applications().list().stream().map(Application::id).toList(), "too early");
      assertEquals(2, change.count(ItemChange.Status.CHANGED));
    }
    try (Candor candor =
        runtime(source).home(home).setting("candor.applications.undo-for", "10m").build()) {
      assertInstanceOf(Undo.Undone.class, candor.applications().undo(change.undo()));
    }
  }
}
