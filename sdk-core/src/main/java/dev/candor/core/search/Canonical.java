package dev.candor.core.search;

import com.google.common.hash.Hashing;
import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Job;
import dev.candor.core.job.Sighting;
import dev.candor.core.job.WorkMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One job from all its postings: what none but a later one states is taken from there. */
final class Canonical {

  private Canonical() {}

  /** The jobs that these sightings are, by their first id. */
  static List<FoundJob> all(Collection<Sighting> sightings, FreshnessCheck check) {
    return SameJobs.of(sightings).stream().map(one -> found(one, check)).toList();
  }

  /** Found jobs put together: the same as if all had been found at once. */
  static List<FoundJob> merged(List<FoundJob> a, List<FoundJob> b, FreshnessCheck check) {
    List<Sighting> all = new ArrayList<>();
    a.forEach(one -> all.addAll(one.sightings()));
    b.forEach(one -> all.addAll(one.sightings()));
    return all(all, check);
  }

  private static FoundJob found(List<Sighting> sightings, FreshnessCheck check) {
    Map<String, Job> latest = new LinkedHashMap<>();
    sightings.stream().sorted().forEach(one -> latest.put(one.job().id().value(), one.job()));
    List<Job> postings = new ArrayList<>(latest.values());
    Job job = postings.get(0);
    for (Job later : postings.subList(1, postings.size())) {
      job = filled(job, later);
    }
    return new FoundJob(
        job, family(job), sightings, check.of(postings), check.repost(sightings).orElse(null));
  }

  /** The same on every machine and in every search. */
  private static String family(Job job) {
    String role = JobKey.of(job).role();
    String text = role.isEmpty() ? job.id().value() : role;
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString().substring(0, 16);
  }

  private static Job filled(Job first, Job later) {
    Job.Builder job = first.toBuilder();
    if (first.company().isEmpty()) {
      job.company(later.company());
    }
    if (first.places().isEmpty()) {
      job.places(later.places());
    }
    if (first.workMode() == WorkMode.UNSPECIFIED) {
      job.workMode(later.workMode());
    }
    if (first.employmentType() == EmploymentType.UNSPECIFIED) {
      job.employmentType(later.employmentType());
    }
    if (first.seniority().isEmpty()) {
      job.seniority(later.seniority());
    }
    if (first.skills().isEmpty()) {
      job.skills(later.skills());
    }
    if (first.description().length() < later.description().length()) {
      job.description(later.description());
    }
    job.salary(first.salary() == null ? later.salary() : first.salary());
    job.postedAt(first.postedAt() == null ? later.postedAt() : first.postedAt());
    job.expiresAt(first.expiresAt() == null ? later.expiresAt() : first.expiresAt());
    job.url(first.url() == null ? later.url() : first.url());
    job.applyUrl(first.applyUrl() == null ? later.applyUrl() : first.applyUrl());
    return job.build();
  }
}
