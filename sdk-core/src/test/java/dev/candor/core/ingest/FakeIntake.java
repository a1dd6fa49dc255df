package dev.candor.core.ingest;

import dev.candor.core.error.RetryableException;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A source and an index in memory. */
final class FakeIntake implements Intake {

  final Map<JobId, Job> index = new TreeMap<>();
  final Map<JobId, Integer> scores = new HashMap<>();
  final Set<JobId> applications = new HashSet<>();
  final Set<JobId> hidden = new HashSet<>();
  final Map<JobId, Set<JobId>> same = new HashMap<>();
  final Map<JobId, Integer> seen = new HashMap<>();
  final List<SearchRequest> asked = new ArrayList<>();
  List<Job> jobs = List.of();
  SourceOutcome outcome = new SourceOutcome.Complete("");
  boolean filtersByDate;
  boolean broken;
  final Set<JobId> refused = new HashSet<>();

  @Override
  public Pulled pull(SearchRequest request) {
    asked.add(request);
    return new Pulled(jobs, outcome, jobs.size() >= request.limit());
  }

  @Override
  public boolean filtersByDate(String source) {
    return filtersByDate;
  }

  @Override
  public boolean isDecided(JobId id) {
    return applications.contains(id) || hidden.contains(id);
  }

  @Override
  public Set<JobId> otherIds(Job job) {
    return same.getOrDefault(job.id(), Set.of());
  }

  @Override
  public void take(List<Fitting> jobs, boolean promote) {
    if (broken) {
      throw new IllegalStateException("The index broke");
    }
    if (jobs.stream().anyMatch(one -> refused.contains(one.job().id()))) {
      throw new RetryableException("The disk is full", "", "", null, null);
    }
    for (Fitting one : jobs) {
      index.put(one.job().id(), one.job());
      scores.put(one.job().id(), one.score());
      if (promote) {
        applications.add(one.job().id());
      }
    }
  }

  @Override
  public void seenAgain(List<Job> again) {
    again.forEach(job -> seen.merge(job.id(), 1, Integer::sum));
    again.forEach(job -> index.put(job.id(), job));
  }
}
