package dev.candor.core.flow;

import com.google.common.base.Splitter;
import dev.candor.core.internal.words.Words;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.search.JobIdentity;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the index knows of a job under other ids.
 *
 * @param index is asked
 * @param most postings of one employer that are compared with a job
 */
record Alike(JobIndex index, int most) {

  private static final Splitter BY_SPACE = Splitter.on(' ').trimResults().omitEmptyStrings();

  /** The postings that are the same job, hidden ones too; never the job's own. */
  List<IndexedJob> of(Job job) {
    String company = longest(first(job.company()));
    if (company.isEmpty()) {
      return List.of();
    }
    IndexQuery alike =
        IndexQuery.all(most).toBuilder()
            .text(company + " " + longest(job.title()))
            .includeHidden(true)
            .sort(JobSort.RELEVANCE)
            .build();
    List<IndexedJob> known = index.query(alike).jobs();
    if (known.stream().allMatch(one -> one.job().id().equals(job.id()))) {
      return List.of();
    }
    Set<JobId> same = JobIdentity.sameAs(job, known.stream().map(IndexedJob::job).toList());
    return known.stream().filter(one -> same.contains(one.job().id())).toList();
  }

  // how an employer is written differs at the end: with the legal form or without
  private static String first(String name) {
    List<String> words = BY_SPACE.splitToList(name);
    return words.isEmpty() ? "" : words.get(0);
  }

  private static String longest(String text) {
    return Words.asked(text).stream()
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }
}
