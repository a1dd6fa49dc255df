package dev.candor.core.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.Job;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.store.MemoryStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.index.FakeJobIndex;
import dev.candor.core.tck.source.RandomJobs;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.FitTier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class BulkChangeLawsTest {

  private final SettableClock clock = SettableClock.create();
  private final JobIndex index = new FakeJobIndex();
  private final Applications applications = new Applications(new MemoryStore(clock), index, clock);

  @Property(tries = 200)
  void taking_a_change_back_is_the_identity_on_states_and_both_stand_in_the_journal(
      @ForAll long seed, @ForAll ApplicationState to) {
    Random random = new Random(seed);
    List<Job> jobs = RandomJobs.of(random, 8);
    index.upsert(jobs, clock.instant());
    jobs.stream().skip(2).forEach(job -> walk(random, applications.promote(job.id())));
    Map<ApplicationId, Application> before = all();
    BulkChange change =
        to == ApplicationState.PROMOTED && random.nextBoolean()
            ? applications.promoteAll(jobs.stream().map(Job::id).toList(), "all")
            : applications.moveAll(before.keySet(), to, "all");
    clock.advance(Duration.ofMinutes(1));
    if (change.undo() != null) {
      assertInstanceOf(Undo.Undone.class, applications.undo(change.undo()));
    }
    Map<ApplicationId, Application> after = all();
    assertEquals(before.keySet(), after.keySet());
    before.forEach((id, was) -> assertSameButForTheJournal(was, after.get(id)));
    jobs.forEach(
        job ->
            assertEquals(
                after.containsKey(new ApplicationId(job.id().value())),
                index.get(job.id()).orElseThrow().promoted()));
  }

  private static void assertSameButForTheJournal(Application was, Application is) {
    assertEquals(was.state(), is.state());
    assertEquals(was.appliedAt(), is.appliedAt());
    assertEquals(was.journal(), is.journal().subList(0, was.journal().size()));
    long more = is.revision() - was.revision();
    assertTrue(more == 0 || more == 2, "changes " + more);
    assertEquals(is.journal().size(), is.revision());
  }

  private void walk(Random random, Application application) {
    for (int i = random.nextInt(4); i > 0; i--) {
      ApplicationState[] states = ApplicationState.values();
      applications.move(application.id(), states[random.nextInt(states.length)], "");
    }
  }

  private Map<ApplicationId, Application> all() {
    Map<ApplicationId, Application> all = new TreeMap<>();
    applications.list().forEach(one -> all.put(one.id(), one));
    return all;
  }

  @Property
  void a_higher_score_is_never_a_lower_tier(
      @ForAll @IntRange(max = 100) int one, @ForAll @IntRange(max = 100) int other) {
    int low = Math.min(one, other);
    int high = Math.max(one, other);
    assertTrue(FitTier.of(high).compareTo(FitTier.of(low)) <= 0);
  }
}
