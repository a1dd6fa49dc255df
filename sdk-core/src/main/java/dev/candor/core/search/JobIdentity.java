package dev.candor.core.search;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells whether postings are one job, by the rule that a search puts them together by. */
public final class JobIdentity {

  private JobIdentity() {}

  /**
   * Puts postings together that are one job.
   *
   * @param postings of any sources
   * @return ids of the postings of each job, in order
   */
  public static List<List<JobId>> groups(Collection<Job> postings) {
    List<Sighting> all = postings.stream().map(job -> new Sighting(job, Instant.EPOCH)).toList();
    return SameJobs.of(all).stream()
        .map(one -> one.stream().map(sighting -> sighting.job().id()).distinct().toList())
        .toList();
  }

  /**
   * The postings that are the same job as another.
   *
   * @param job a posting
   * @param others postings that may be the same job, of any source
   * @return ids of those that are, in order; never the posting's own
   */
  public static Set<JobId> sameAs(Job job, Collection<Job> others) {
    List<Sighting> all = new ArrayList<>();
    all.add(new Sighting(job, Instant.EPOCH));
    others.stream()
        .filter(other -> !other.id().equals(job.id()))
        .forEach(other -> all.add(new Sighting(other, Instant.EPOCH)));
    Set<JobId> same = new LinkedHashSet<>();
    for (List<Sighting> one : SameJobs.of(all)) {
      List<JobId> ids = one.stream().map(sighting -> sighting.job().id()).toList();
      if (ids.contains(job.id())) {
        same.addAll(ids);
      }
    }
    same.remove(job.id());
    return same;
  }
}
