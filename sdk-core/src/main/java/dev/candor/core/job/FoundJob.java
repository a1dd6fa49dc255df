package dev.candor.core.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A job, and who said what of it. Immutable.
 *
 * @param job what its sources state together: of each field the first stated in the order of the
 *     ids, of descriptions the longest
 * @param family the same for one role of one employer in several places, however often it is found
 * @param sightings every posting that is this job, at every time it was seen; by id, then time
 * @param freshness whether it is open
 * @param repost when it was published before, or null
 */
public record FoundJob(
    Job job,
    String family,
    List<Sighting> sightings,
    Freshness freshness,
    @Nullable Repost repost) {

  /**
   * Checks and sorts; a sighting that is given twice counts once.
   *
   * @throws IllegalArgumentException without a sighting
   */
  public FoundJob {
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(freshness, "freshness");
    sightings = List.copyOf(new TreeSet<>(sightings));
    if (sightings.isEmpty()) {
      throw new IllegalArgumentException("somebody has seen a job that is found");
    }
  }

  /**
   * What every source said of a field, also what later was said otherwise.
   *
   * @param field which
   * @return in the order of the sightings; empty when nobody states it
   */
  public List<Observation> observations(JobField field) {
    List<Observation> said = new ArrayList<>();
    for (Sighting one : sightings) {
      Job seen = one.job();
      field
          .in(seen)
          .ifPresent(
              value ->
                  said.add(new Observation(field, value, seen.source(), seen.id(), one.seenAt())));
    }
    return List.copyOf(said);
  }

  /**
   * The ids under which the postings of this job are known.
   *
   * @return in order; the job's own is among them
   */
  public List<JobId> ids() {
    return sightings.stream().map(one -> one.job().id()).distinct().toList();
  }
}
