package dev.candor.core.tck.skill;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.skill.SkillFinder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FakeSkillFinderTest extends SkillFinderContract {

  @Override
  protected SkillFinder finder() {
    return FakeSkillFinder.of("Welding", "Rigging");
  }

  @Override
  protected Job skilled() {
    return Job.builder(new JobId("a-1"), "alpha", "Fitter").description("Some welding.").build();
  }

  @Test
  void a_finder_that_repeats_itself_or_gives_blanks_is_caught() {
    for (List<String> odd : List.of(List.of("Welding", "welding"), List.of(" "))) {
      assertThrows(
          AssertionError.class, () -> new AssertingSkillFinder(job -> odd).find(skilled()));
    }
  }
}
