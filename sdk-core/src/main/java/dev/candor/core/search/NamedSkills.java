package dev.candor.core.search;

import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Job;
import dev.candor.core.spi.skill.SkillFinder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives jobs the skills that their postings name, where no source has named any. */
record NamedSkills(SkillFinder finder) {

  private static final Logger LOG = LoggerFactory.getLogger(NamedSkills.class);

  static final NamedSkills NONE = new NamedSkills(job -> List.of());

  Gathered in(Gathered gathered) {
    return equals(NONE)
        ? gathered
        : new Gathered(
            gathered.found().stream().map(this::in).toList(),
            gathered.reports(),
            gathered.foundBy());
  }

  /** What the sources said stays as they said it. */
  private FoundJob in(FoundJob found) {
    Job job = found.job();
    if (!job.skills().isEmpty()) {
      return found;
    }
    List<String> skills = of(job);
    return skills.isEmpty()
        ? found
        : new FoundJob(
            job.toBuilder().skills(skills).build(),
            found.family(),
            found.sightings(),
            found.freshness(),
            found.repost());
  }

  /** A finder that breaks at one job fails no search. */
  private List<String> of(Job job) {
    try {
      return finder.find(job);
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      LOG.warn("No skills are known of {}: the finder broke", job.id(), e);
      return List.of();
    }
  }
}
