package dev.candor.core.ingest;

import dev.candor.core.intake.IngestCounts;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What became of the jobs of one run so far. */
final class Tally {

  private final List<JobId> added = new ArrayList<>();
  private final Set<JobId> failed = new HashSet<>();
  private final List<Job> seenAgain = new ArrayList<>();
  private final List<String> damaged = new ArrayList<>();
  private int fetched;
  private int retried;
  private int duplicate;
  private int below;
  private int asked;
  private boolean lost;
  private String firstFailure = "";

  void begun(int given, int parked) {
    fetched = given;
    retried = parked;
  }

  void asked() {
    asked++;
  }

  void added(Job job) {
    added.add(job.id());
  }

  void duplicate() {
    duplicate++;
  }

  void seenAgain(Job job) {
    seenAgain.add(job);
  }

  void below() {
    below++;
  }

  void failed(Job job, String reason, boolean isParked) {
    failed.add(job.id());
    lost |= !isParked;
    firstFailure = firstFailure.isEmpty() ? reason : firstFailure;
  }

  void damaged(List<String> documents) {
    damaged.addAll(documents);
  }

  boolean hasFailed(JobId id) {
    return failed.contains(id);
  }

  /** Whether a job that failed could not be kept for the next run. */
  boolean hasLost() {
    return lost;
  }

  List<JobId> added() {
    return List.copyOf(added);
  }

  List<Job> seenAgain() {
    return List.copyOf(seenAgain);
  }

  String failure() {
    List<String> failures = new ArrayList<>();
    if (!failed.isEmpty()) {
      failures.add(
          jobs(failed.size())
              + " could not be scored or taken, to be tried again by the next run: "
              + firstFailure);
    }
    if (!damaged.isEmpty()) {
      failures.add(
          jobs(damaged.size())
              + " kept from before cannot be read: delete the document "
              + damaged.get(0));
    }
    return String.join("; ", failures);
  }

  private static String jobs(int count) {
    return count + (count == 1 ? " job" : " jobs");
  }

  IngestCounts counts() {
    return new IngestCounts(fetched, retried, added.size(), duplicate, below, failed.size(), asked);
  }
}
