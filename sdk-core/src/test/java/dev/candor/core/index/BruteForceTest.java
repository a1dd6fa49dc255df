package dev.candor.core.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.tck.index.FakeJobIndex;
import dev.candor.core.tck.source.RandomJobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BruteForceTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final int JOBS = 10_000;
  private static final int QUERIES = 120;

  @Test
  void counts_and_hits_over_ten_thousand_jobs_equal_a_count_by_hand() {
    Random random = new Random(41);
    List<Job> jobs = RandomJobs.of(random, JOBS);
    try (JobIndex byHand = new FakeJobIndex();
        JobIndex index = LuceneJobIndex.inMemory()) {
      for (JobIndex each : List.of(byHand, index)) {
        // many segments, some with jobs that a later one has anew
        for (int i = 0; i < JOBS; i += 700) {
          each.upsert(jobs.subList(Math.max(0, i - 90), Math.min(JOBS, i + 700)), NOW);
        }
        each.hide(someIds(new Random(1), jobs), true);
      }
      int most = 0;
      for (int i = 0; i < QUERIES; i++) {
        IndexQuery query = query(random, byHand);
        IndexPage expected = byHand.query(query);
        assertEquals(rid(expected), rid(index.query(query)), query.toString());
        most = Math.max(most, expected.total());
      }
      assertTrue(most > 6_000, "no query has hits enough to be counted by number");
    }
  }

  /** Cursors are each index's own. */
  private static IndexPage rid(IndexPage page) {
    return new IndexPage(page.jobs(), page.total(), page.facets(), null);
  }

  private static List<JobId> someIds(Random random, List<Job> jobs) {
    return jobs.stream().map(Job::id).filter(id -> random.nextInt(9) == 0).toList();
  }

  private static IndexQuery query(Random random, JobIndex byHand) {
    Instant asOf = Instant.ofEpochSecond(1_780_000_000L + 86_400L * random.nextInt(40));
    IndexQuery.Builder query =
        IndexQuery.all(20).toBuilder()
            .text(random.nextInt(4) == 0 ? "engineer" : "")
            .hidden(random.nextInt(3) == 0 ? null : Boolean.FALSE)
            .asOf(asOf)
            .sort(JobSort.NEWEST)
            .facetLimit(random.nextInt(3) == 0 ? 3 : Integer.MAX_VALUE);
    Map<FacetField, List<FacetCount>> all = byHand.query(query.build()).facets().counts();
    List<FacetField> fields = new ArrayList<>(List.of(FacetField.values()));
    Collections.shuffle(fields, random);
    Map<FacetField, Set<String>> facets = new EnumMap<>(FacetField.class);
    for (FacetField field : fields.subList(0, random.nextInt(4))) {
      Set<String> values = new HashSet<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        values.add(all.get(field).get(random.nextInt(all.get(field).size())).value());
      }
      facets.put(field, values);
    }
    return query.facets(facets).build();
  }
}
