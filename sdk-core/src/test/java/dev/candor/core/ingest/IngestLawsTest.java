package dev.candor.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.intake.IngestCounts;
import dev.candor.core.intake.IngestOutcome;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.MemoryStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.score.CrankyJobScorer;
import dev.candor.core.tck.score.FakeJobScorer;
import dev.candor.core.tck.source.RandomJobs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class IngestLawsTest {

  private static final List<SearchRequest> SEARCHES =
      List.of(SearchRequest.titled("Welder"), SearchRequest.titled("Welder").remote());

  /** Everything around one try. */
  private static final class World {
    final SettableClock clock = SettableClock.create();
    final FakeIntake intake = new FakeIntake();
    final DocumentStore store = new MemoryStore(clock);
    final FakeJobScorer scorer = FakeJobScorer.giving(IngestLawsTest::score);

    Ingestion ingestion(JobScorer by) {
      return new Ingestion(intake, store, clock, search -> by);
    }
  }

  private static int score(Job job) {
    return Math.floorMod(job.id().value().hashCode(), 101);
  }

  /**
   * Pages overlap, dates are out of order or missing, the source breaks off, the scorer is away at
   * times: every job that was given is scored, and those that fit are taken once.
   */
  @Property(tries = 100)
  void every_job_given_is_scored_and_taken_at_most_once(@ForAll long seed)
      throws InterruptedException {
    World world = new World();
    Random random = new Random(seed);
    List<Job> all = RandomJobs.of(random, 40);
    Set<Job> given = new LinkedHashSet<>();
    List<JobId> added = new ArrayList<>();
    CrankyJobScorer shaky = new CrankyJobScorer(world.scorer, seed, 3);
    Ingestion ingestion = world.ingestion(shaky);
    for (int run = 0; run < 12; run++) {
      boolean isWhole = random.nextBoolean();
      world.intake.outcome =
          isWhole ? new SourceOutcome.Complete("") : new SourceOutcome.Partial("broke off");
      world.intake.jobs = some(random, all);
      given.addAll(world.intake.jobs);
      added.addAll(run(world, ingestion, random).added());
    }
    world.intake.jobs = List.of();
    world.intake.outcome = new SourceOutcome.Empty("");
    Ingestion steady = world.ingestion(world.scorer);
    for (SearchRequest search : SEARCHES) {
      added.addAll(steady.run(IngestRequest.of("alpha", search)).added());
    }
    Set<JobId> ids = new HashSet<>(given.stream().map(Job::id).toList());
    assertEquals(ids, new HashSet<>(world.scorer.asked()));
    Set<JobId> fitting =
        new HashSet<>(given.stream().filter(job -> score(job) >= 70).map(Job::id).toList());
    assertEquals(fitting, world.intake.index.keySet());
    assertEquals(fitting, new HashSet<>(added));
    assertEquals(fitting.size(), added.size());
    assertEquals(ids.size(), world.scorer.asked().size(), "paid twice");
  }

  private static IngestRun run(World world, Ingestion ingestion, Random random)
      throws InterruptedException {
    world.clock.advance(Duration.ofHours(random.nextInt(48)));
    SearchRequest search = SEARCHES.get(random.nextInt(SEARCHES.size()));
    IngestRun run = ingestion.run(IngestRequest.of("alpha", search));
    IngestCounts counts = run.counts();
    assertEquals(
        counts.fetched() + counts.retried(),
        counts.added() + counts.duplicate() + counts.belowThreshold() + counts.failed());
    assertTrue(
        run.before() == null || (run.after() != null && !run.after().isBefore(run.before())),
        "the bookmark went back");
    return run;
  }

  private static List<Job> some(Random random, List<Job> all) {
    List<Job> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return List.copyOf(some.subList(0, random.nextInt(15)));
  }

  @Property(tries = 50)
  void an_unchanged_source_adds_nothing(@ForAll long seed) throws InterruptedException {
    World world = new World();
    world.intake.jobs = RandomJobs.of(new Random(seed), 20);
    Ingestion ingestion = world.ingestion(world.scorer);
    IngestRequest request = IngestRequest.of("alpha", SEARCHES.get(0));
    IngestRun first = ingestion.run(request);
    IngestRun second = ingestion.run(request);
    assertEquals(IngestOutcome.COMPLETE, second.outcome());
    assertEquals(List.of(), second.added());
    assertEquals(0, second.counts().asked());
    assertEquals(first.counts().added(), second.counts().duplicate());
    assertEquals(first.counts().belowThreshold(), second.counts().belowThreshold());
    assertEquals(first.after(), second.after());
  }
}
