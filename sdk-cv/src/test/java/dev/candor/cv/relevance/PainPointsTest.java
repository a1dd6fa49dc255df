package dev.candor.cv.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.text.Tokens;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Section;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.tck.header.SampleMatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PainPointsTest {

  private final PainPoints points = PainPoints.of(SampleMatch.posting());

  @Test
  void meaning_counts_not_length_or_small_words() {
    double meets = points.best(words("Moved batch planning to spot capacity on AWS"));
    double longer =
        points.best(words("You will have to be there in the office and look at the people for us"));
    assertTrue(meets > longer, meets + " <= " + longer);
    assertEquals(1, points.met(words("We move batch planning to cheaper cloud capacity")));
    assertEquals(0, points.met(words("Baked bread")));
  }

  @Test
  void a_posting_without_tasks_has_none() {
    PainPoints none = PainPoints.of(Posting.builder("Java").build());
    assertTrue(none.isEmpty());
    assertEquals(0, none.best(words("Java")));
  }

  @Test
  void a_span_beyond_the_text_is_cut() {
    Posting posting =
        Posting.builder("Run the night shift")
            .sections(List.of(new Section(SectionKind.RESPONSIBILITIES, "", new TextSpan(4, 900))))
            .build();
    assertEquals(1, PainPoints.of(posting).best(words("the night shift")), 1e-9);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Tokens.words(text));
  }
}
