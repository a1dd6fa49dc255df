package dev.candor.cv.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.skill.SkillFinder;
import dev.candor.core.tck.skill.SkillFinderContract;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PostingSkillFinderTest extends SkillFinderContract {

  private static final String TEXT =
      """
      ## What you bring
      - Five years with k8s and PostgreSQL
      - No Kafka needed
      - CI/CD
      """;

  @Override
  protected SkillFinder finder() {
    return PostingSkillFinder.of(SkillTaxonomy.standard());
  }

  @Override
  protected Job skilled() {
    return Job.builder(new JobId("a-1"), "alpha", "Platform Engineer").description(TEXT).build();
  }

  @Test
  void names_are_canonical_and_what_is_not_needed_is_left_out() {
    assertEquals(List.of("Kubernetes", "PostgreSQL", "CI/CD"), finder().find(skilled()));
  }

  @Test
  void it_finds_what_the_structurer_finds_after_the_skills_of_the_title() {
    Job job = skilled().toBuilder().title("Java Developer").company("Brinkwater").build();
    assertEquals(List.of("Java", "Kubernetes", "PostgreSQL", "CI/CD"), finder().find(job));
    assertEquals(
        PostingStructurer.create().structure(job).skills(), finder().find(job).subList(1, 4));
  }
}
