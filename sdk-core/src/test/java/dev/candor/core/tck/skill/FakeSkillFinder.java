package dev.candor.core.tck.skill;

import dev.candor.core.job.Job;
import dev.candor.core.spi.skill.SkillFinder;
import java.util.List;
import java.util.Locale;

/** Finds the words it was given, wherever they stand. Thread-safe. */
public final class FakeSkillFinder implements SkillFinder {

  private final List<String> skills;

  private FakeSkillFinder(List<String> skills) {
    this.skills = List.copyOf(skills);
  }

  /**
   * A finder of some words.
   *
   * @param skills what it knows
   * @return the finder
   */
  public static FakeSkillFinder of(String... skills) {
    return new FakeSkillFinder(List.of(skills));
  }

  @Override
  public List<String> find(Job job) {
    String text = (job.title() + "\n" + job.description()).toLowerCase(Locale.ROOT);
    return skills.stream().filter(one -> text.contains(one.toLowerCase(Locale.ROOT))).toList();
  }
}
