package dev.candor.cv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.tck.llm.Injections;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.report.Quality;
import dev.candor.cv.structure.PostingStructurer;
import dev.candor.cv.tck.header.SampleMatch;
import dev.candor.cv.tck.wording.AdversarialLlmBackend;
import dev.candor.cv.tck.wording.FaithfulLlmBackend;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A posting that gives orders changes nothing, and a model that obeys it changes nothing. */
final class InjectedPostingTest {

  private static final ModelStudio STUDIO = new ModelStudio(SampleMatch.profile());
  private static CvDocument clean = new CvDocument("", "en", List.of());
  private static CvDocument worded = clean;

  private static Posting posting(String attempt) {
    return PostingStructurer.create()
        .structure(
            "# Senior Java Engineer\n\n## About us\n\nWe plan parcels.\n\n"
                + attempt
                + "\n\n## Requirements\n\n- Java in production\n- Kubernetes\n- Kafka\n\n"
                + "## Nice to have\n\n- Scala\n");
  }

  static List<String> attempts() {
    return Injections.all();
  }

  @BeforeAll
  static void writeWithoutAttempt() throws InterruptedException {
    FaithfulLlmBackend good = new FaithfulLlmBackend(Map.of());
    clean = STUDIO.tailored(posting(""), good, Quality.PLAIN).document();
    worded = STUDIO.tailored(posting(""), good, Quality.STANDARD).document();
  }

  @AfterAll
  static void close() {
    STUDIO.close();
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void an_attempt_changes_the_report_alone(String attempt) throws InterruptedException {
    Posting injected = posting(attempt);
    for (long seed = 0; seed < 3; seed++) {
      AdversarialLlmBackend obeying = new AdversarialLlmBackend(seed, List.of(attempt));
      TailoredCv made = STUDIO.tailored(injected, obeying, Quality.STANDARD);
      assertEquals(clean, made.document());
      assertTrue(made.report().calls().size() > 0);
    }
    TailoredCv good = STUDIO.tailored(injected, new FaithfulLlmBackend(Map.of()), Quality.STANDARD);
    assertEquals(worded, good.document());
  }
}
