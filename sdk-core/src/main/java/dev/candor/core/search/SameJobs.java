package dev.candor.core.search;

import dev.candor.core.internal.words.Words;
import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.WorkMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Jobs, each once. The same is what has the same id; or the same employer, title and places, when
 * two sources name it or the description is the same too. One source with two postings that differ
 * in text has two jobs. The first seen stays, and takes what only a later one states.
 */
final class SameJobs {

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "ltd",
          "limited",
          "llc",
          "llp",
          "plc",
          "corp",
          "corporation",
          "gmbh",
          "ag",
          "se",
          "kg",
          "sa",
          "sas",
          "sarl",
          "srl",
          "spa",
          "bv",
          "nv",
          "ab",
          "oy",
          "as",
          "aps",
          "pty",
          "lda",
          "ltda",
          "co");

  private record Key(List<String> company, List<String> title, Set<Set<String>> places) {}

  private final Map<JobId, Job> byId = new LinkedHashMap<>();
  private final Map<Key, List<JobId>> byKey = new HashMap<>();

  /** Takes a job; false when it is one that is there. */
  boolean add(Job job) {
    Key key = key(job);
    Job known = byId.get(job.id());
    if (known == null && !key.company().isEmpty()) {
      known = sameAs(job, byKey.getOrDefault(key, List.of()));
    }
    if (known != null) {
      byId.put(known.id(), filled(known, job));
      return false;
    }
    byId.put(job.id(), job);
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(job.id());
    return true;
  }

  private @Nullable Job sameAs(Job job, List<JobId> candidates) {
    for (JobId id : candidates) {
      Job other = byId.get(id);
      if (other != null
          && (!other.source().equals(job.source())
              || other.description().equals(job.description()))) {
        return other;
      }
    }
    return null;
  }

  List<Job> all() {
    return List.copyOf(byId.values());
  }

  private static Key key(Job job) {
    List<String> company = new ArrayList<>(Words.asked(job.company()));
    while (company.size() > 1 && LEGAL_FORMS.contains(company.get(company.size() - 1))) {
      company.remove(company.size() - 1);
    }
    return new Key(
        List.copyOf(company),
        List.copyOf(Words.asked(job.title())),
        job.places().stream().map(place -> Words.asked(place.name())).collect(Collectors.toSet()));
  }

  private static Job filled(Job first, Job later) {
    Job.Builder job = first.toBuilder();
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
    if (first.description().isEmpty()) {
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
