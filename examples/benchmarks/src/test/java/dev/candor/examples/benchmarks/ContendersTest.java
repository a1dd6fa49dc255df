package dev.candor.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.examples.benchmarks.Contender.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContendersTest {

  @TempDir Path home;

  @Test
  void all_contenders_do_the_same_work() throws Exception {
    try (Contender candor = new CandorContender(home.resolve("candor"));
        Contender lucene = new PlainLucene(home.resolve("lucene"));
        Contender sqlite = new SqliteFts(home.resolve("sqlite.db"))) {
      for (Contender each : new Contender[] {candor, lucene, sqlite}) {
        each.upsert(SyntheticJobs.range(0, 150));
        each.upsert(SyntheticJobs.range(150, 200));
      }
      int found = 0;
      for (String query : SyntheticJobs.queries(20)) {
        Answer answer = candor.query(query);
        assertEquals(answer, lucene.query(query), query);
        assertEquals(answer, sqlite.query(query), query);
        found += answer.total() > 0 ? 1 : 0;
      }
      assertTrue(found > 5, "few queries find anything");
    }
  }

  @Test
  void jobs_are_the_same_for_the_same_number_and_as_long_as_said() {
    assertEquals(SyntheticJobs.range(3, 9), SyntheticJobs.range(3, 9));
    assertEquals(1_500, SyntheticJobs.job(5).description().length(), 20);
  }

  @Test
  void percentiles_are_the_time_that_so_many_did_not_exceed() {
    Timings timings = new Timings(100);
    for (int i = 100; i > 0; i--) {
      timings.add(i * 1_000_000L, i * 2_000_000L);
    }
    assertEquals(50, timings.clock(50));
    assertEquals(95, timings.clock(95));
    assertEquals(190, timings.processor(95));
  }
}
