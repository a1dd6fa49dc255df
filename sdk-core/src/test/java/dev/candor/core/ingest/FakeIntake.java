package dev.candor.core.ingest;

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
import org.jspecify.annotations.Nullable;

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
  Runnable beforeTaking = () -> {};

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
  public void take(Job job, @Nullable Integer score, boolean promote) {
    beforeTaking.run();
    index.put(job.id(), job);
    scores.put(job.id(), score);
    if (promote) {
      applications.add(job.id());
    }
  }

  @Override
  public void seenAgain(List<Job> again) {
    again.forEach(job -> seen.merge(job.id(), 1, Integer::sum));
    again.forEach(job -> index.put(job.id(), job));
  }
}
