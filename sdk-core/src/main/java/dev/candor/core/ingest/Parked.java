package dev.candor.core.ingest;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.ingest.Drawer.Sheet;
import dev.candor.core.internal.json.JobJson;
import dev.candor.core.job.Job;
import dev.candor.core.spi.store.DocumentStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The jobs of each query that could not be scored or taken, whole, for the next run. */
final class Parked {

  private static final String COLLECTION = "ingest-parked";

  private final Drawer drawer;
  private final Duration remember;

  Parked(DocumentStore store, Duration remember) {
    this.drawer = new Drawer(store, COLLECTION);
    this.remember = remember;
  }

  /**
   * What is kept of a query.
   *
   * @param jobs those that can be read
   * @param damaged ids of the documents that cannot
   */
  record Kept(List<Job> jobs, List<String> damaged) {}

  Kept of(Query query) {
    Kept kept = new Kept(new ArrayList<>(), new ArrayList<>());
    for (Sheet sheet : drawer.beginningWith(query.id() + "/", Integer.MAX_VALUE)) {
      try {
        kept.jobs().add(JobJson.read(sheet.text("job")));
      } catch (InvalidInputException e) {
        kept.damaged().add(COLLECTION + " " + sheet.id());
      }
    }
    return kept;
  }

  /** Keeps a job; false when it is longer than the store takes. */
  boolean put(Query query, Job job, String reason, Instant now) {
    String id = id(query, job);
    Sheet sheet = drawer.get(id).orElseGet(() -> Sheet.fresh(id).with("since", now));
    try {
      drawer.put(
          sheet.with("job", JobJson.write(job)).with("reason", reason).until(now.plus(remember)));
      return true;
    } catch (InvalidInputException e) {
      return false;
    }
  }

  void remove(Query query, Job job) {
    drawer.get(id(query, job)).ifPresent(drawer::delete);
  }

  private static String id(Query query, Job job) {
    return query.id() + "/" + job.id();
  }
}
