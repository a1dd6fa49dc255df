package dev.candor.core.tck.skill;

import dev.candor.core.job.Job;
import dev.candor.core.spi.skill.SkillFinder;
import java.util.List;
import java.util.Locale;

/** Checks that a finder keeps the contract; throws {@link AssertionError} otherwise. */
public final class AssertingSkillFinder implements SkillFinder {

  private final SkillFinder wrapped;

  /**
   * Wraps a finder.
   *
   * @param wrapped is watched
   */
  public AssertingSkillFinder(SkillFinder wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public List<String> find(Job job) {
    List<String> skills = wrapped.find(job);
    check(skills != null, "it gave nothing");
    check(skills.stream().noneMatch(String::isBlank), "a skill is blank");
    List<String> folded = skills.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    check(folded.stream().distinct().count() == skills.size(), "one is there twice: " + skills);
    check(skills.equals(wrapped.find(job)), "asked again it finds something else");
    return skills;
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a finder of skills broke its contract: " + broken);
    }
  }
}
