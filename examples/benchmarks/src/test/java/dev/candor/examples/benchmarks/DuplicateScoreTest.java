package dev.candor.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.examples.benchmarks.DuplicateScore.Count;
import dev.candor.examples.benchmarks.LabelledPostings.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DuplicateScoreTest {

  @Test
  void nearly_all_that_share_seven_tenths_of_their_wording_are_found() {
    Count near = DuplicateScore.near(LabelledPostings.of(1_500, 5));
    assertTrue(near.all() > 250, "the postings have few duplicates");
    assertTrue(near.share() >= 0.98, near.toString());
  }

  @Test
  void jobs_are_joined_as_they_are_labelled() {
    DuplicateScore score = DuplicateScore.of(LabelledPostings.of(4_000, 7));
    assertTrue(score.recall() >= 0.98, "recall " + score.recall());
    assertTrue(score.precision() >= 0.99, "precision " + score.precision());
    for (Kind other : List.of(Kind.CITY, Kind.TWIN)) {
      Count count = score.byKind().get(other);
      assertTrue(count.all() > 100 && count.share() <= 0.01, other + ": " + count);
    }
  }
}
