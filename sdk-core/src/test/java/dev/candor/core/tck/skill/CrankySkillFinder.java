package dev.candor.core.tck.skill;

import dev.candor.core.job.Job;
import dev.candor.core.spi.skill.SkillFinder;
import java.util.List;
import java.util.Random;

/** A finder that breaks by a seeded plan. Thread-safe. */
public final class CrankySkillFinder implements SkillFinder {

  private final SkillFinder wrapped;
  private final Random plan;
  private final int oneIn;

  /**
   * Wraps a finder.
   *
   * @param wrapped does the work
   * @param seed decides which calls break
   * @param oneIn about one in so many calls breaks
   */
  public CrankySkillFinder(SkillFinder wrapped, long seed, int oneIn) {
    this.wrapped = wrapped;
    this.plan = new Random(seed);
    this.oneIn = oneIn;
  }

  private synchronized boolean breaks() {
    return plan.nextInt(oneIn) == 0;
  }

  @Override
  public List<String> find(Job job) {
    if (breaks()) {
      throw new IllegalStateException("the finder broke on purpose");
    }
    return wrapped.find(job);
  }
}
