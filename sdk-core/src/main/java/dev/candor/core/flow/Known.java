package dev.candor.core.flow;

import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.search.Gathered;
import dev.candor.core.search.JobSearch;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Found jobs, beside what the index knows of them: under every id, and from before. */
final class Known {

  private Known() {}

  /** Those that the user has not hidden under another of their ids. */
  static Set<JobId> visible(Gathered gathered, JobIndex index) {
    Set<JobId> visible = new LinkedHashSet<>();
    for (FoundJob one : gathered.found()) {
      JobId own = one.job().id();
      boolean hidden =
          one.ids().stream()
              .filter(id -> !id.equals(own))
              .anyMatch(id -> index.get(id).filter(IndexedJob::hidden).isPresent());
      if (!hidden) {
        visible.add(own);
      }
    }
    return visible;
  }

  /**
   * Who said what of some jobs, in their order. One that was seen or posted long before its date,
   * under its own id or another, is a repost.
   */
  static Map<JobId, FoundJob> of(
      List<Job> jobs, Gathered gathered, IndexPage indexed, Before before) {
    Map<JobId, FoundJob> found = new LinkedHashMap<>();
    gathered.found().forEach(one -> found.put(one.job().id(), one));
    for (IndexedJob hit : indexed.jobs()) {
      found.computeIfPresent(
          hit.job().id(), (id, one) -> before.search().seenBefore(one, hit.firstSeen()));
    }
    Map<JobId, FoundJob> some = new LinkedHashMap<>();
    for (Job job : jobs) {
      FoundJob one = found.get(job.id());
      if (one != null) {
        some.put(job.id(), before.told(one));
      }
    }
    return some;
  }

  /**
   * What is known from before.
   *
   * @param search tells how far apart two dates of a repost are
   * @param alike finds postings of the same job
   */
  record Before(JobSearch search, Alike alike) {

    private FoundJob told(FoundJob found) {
      if (found.repost() != null || found.job().postedAt() == null) {
        return found;
      }
      FoundJob told = found;
      for (IndexedJob other : alike.of(found.job())) {
        if (!found.ids().contains(other.job().id())) {
          told = search.seenBefore(told, since(other));
        }
      }
      return told;
    }

    private static Instant since(IndexedJob other) {
      Instant posted = other.job().postedAt();
      return posted != null && posted.isBefore(other.firstSeen()) ? posted : other.firstSeen();
    }
  }
}
