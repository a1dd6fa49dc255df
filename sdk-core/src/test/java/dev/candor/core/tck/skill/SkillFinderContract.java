package dev.candor.core.tck.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.skill.SkillFinder;
import dev.candor.core.tck.Together;
import dev.candor.core.tck.source.RandomJobs;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link SkillFinder} does. Extend it, and give a finder and a job it knows. */
public abstract class SkillFinderContract {

  private static final List<Job> JOBS = RandomJobs.of(new Random(23), 60);

  /**
   * The finder under test.
   *
   * @return a new one
   */
  protected abstract SkillFinder finder();

  /**
   * A job whose posting names a skill that the finder knows.
   *
   * @return any
   */
  protected abstract Job skilled();

  private SkillFinder watched() {
    return new AssertingSkillFinder(finder());
  }

  @Test
  final void a_skill_that_is_named_is_found() {
    assertFalse(watched().find(skilled()).isEmpty());
  }

  @Test
  final void a_skill_in_the_title_alone_is_found() {
    String named = finder().find(skilled()).get(0);
    Job bare = Job.builder(new JobId("a-2"), "alpha", named + " specialist").build();
    assertTrue(watched().find(bare).contains(named), named);
  }

  @Test
  final void a_posting_that_names_nothing_has_none() {
    Job bare = Job.builder(new JobId("a-3"), "alpha", "Xyzzy").build();
    assertEquals(List.of(), watched().find(bare));
  }

  @Test
  final void the_same_posting_gives_the_same_from_every_finder_on_every_thread() throws Exception {
    SkillFinder one = watched();
    SkillFinder other = watched();
    for (Job job : JOBS) {
      assertEquals(one.find(job), other.find(job));
    }
    List<String> alone = one.find(skilled());
    for (List<String> found : Together.run(8, thread -> () -> one.find(skilled()))) {
      assertEquals(alone, found);
    }
  }

  @Test
  final void whatever_stands_in_a_posting_breaks_nothing() {
    SkillFinder finder = watched();
    for (String text :
        List.of("", " \n", "\u0000\u202E\uD83D", "{{skills}} <b>& ", "((((", "-\n".repeat(9_000))) {
      Job odd = skilled().toBuilder().company(text.strip()).description(text).build();
      finder.find(odd);
    }
    String longest = (skilled().description() + " and so on. ").repeat(20_000);
    Job endless = skilled().toBuilder().description(longest).build();
    assertTimeout(Duration.ofSeconds(30), () -> finder.find(endless));
  }
}
