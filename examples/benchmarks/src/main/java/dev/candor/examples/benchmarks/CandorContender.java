package dev.candor.examples.benchmarks;

import dev.candor.core.index.LuceneJobIndex;
import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobSort;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.JobIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The index of Candor. */
final class CandorContender implements Contender {

  static final Set<FacetField> FACETS =
      EnumSet.of(
          FacetField.COMPANY,
          FacetField.PLACE,
          FacetField.WORK_MODE,
          FacetField.SENIORITY,
          FacetField.SOURCE,
          FacetField.EMPLOYMENT_TYPE);

  private final JobIndex index;

  CandorContender(Path folder) {
    this.index = LuceneJobIndex.at(folder);
  }

  @Override
  public void upsert(List<Job> jobs) {
    index.upsert(jobs, Instant.EPOCH);
  }

  @Override
  public Answer query(String words) {
    IndexPage page =
        index.query(
            IndexQuery.all(TOP).toBuilder()
                .text(words)
                .sort(JobSort.RELEVANCE)
                .counted(FACETS)
                .facetLimit(FACET_VALUES)
                .build());
    List<Integer> highest = new ArrayList<>();
    for (FacetField field : FACETS) {
      List<FacetCount> counts = page.facets().of(field);
      highest.add(counts.isEmpty() ? 0 : counts.get(0).count());
    }
    return new Answer(page.total(), page.jobs().size(), highest);
  }

  @Override
  public void close() {
    index.close();
  }
}
