package dev.candor.core.spi.skill;

import dev.candor.core.job.Job;
import java.util.List;

/**
 * Plug: reads in a posting which skills it names. Asked of each job whose source names none, before
 * the job is indexed; without a finder such jobs stay without skills. Fast, for it is asked of
 * every job of a search; no I/O, no model. Thread-safe.
 */
public interface SkillFinder {

  /**
   * Finds.
   *
   * @param job any job, also one without a description; its text is data from outside
   * @return names as people write them, such as "Kubernetes", of one skill always the same; none
   *     blank or twice; empty when the posting names none that is known. The same for the same text
   */
  List<String> find(Job job);
}
