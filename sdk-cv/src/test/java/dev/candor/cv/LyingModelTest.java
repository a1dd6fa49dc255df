package dev.candor.cv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.text.Sanitizer;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.Quality;
import dev.candor.cv.tck.header.SampleMatch;
import dev.candor.cv.tck.wording.AdversarialLlmBackend;
import dev.candor.cv.tck.wording.FaithfulLlmBackend;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a model says: the files are those without a model, and the report names each refusal.
 */
final class LyingModelTest {

  private static final int RUNS = 500;
  private static final List<String> QUICK = List.of("txt", "html");

  private static final Posting POSTING = SampleMatch.posting();
  private static final ModelStudio STUDIO = new ModelStudio(SampleMatch.profile());
  private static final Map<String, byte[]> FILES = new TreeMap<>();
  private static CvDocument plain = new CvDocument("", "en", List.of());

  @BeforeAll
  static void writeWithoutModel() throws InterruptedException {
    TailoredCv cv = STUDIO.tailored(POSTING, new FaithfulLlmBackend(Map.of()), Quality.PLAIN);
    plain = cv.document();
    cv.formats().forEach(format -> FILES.put(format, cv.render(format).bytes()));
  }

  @AfterAll
  static void close() {
    STUDIO.close();
  }

  private static TailoredCv tailored(AdversarialLlmBackend model, Quality quality)
      throws InterruptedException {
    return STUDIO.tailored(POSTING, model, quality);
  }

  private static void changesNothing(TailoredCv made, List<String> formats, String seed) {
    assertEquals(plain, made.document(), () -> seed + " " + made.edits());
    assertTrue(made.report().ledger().proven(), seed);
    for (String format : formats) {
      assertArrayEquals(FILES.get(format), made.render(format).bytes(), seed + " " + format);
    }
  }

  private static void namesEveryRefusal(TailoredCv made, AdversarialLlmBackend liar, String seed) {
    StringBuilder told = new StringBuilder();
    for (Decision decision : made.report().decisions()) {
      if (decision.action() == Action.REJECTED) {
        told.append(decision.subject()).append('\n');
        assertTrue(!decision.reason().isBlank(), seed);
      }
    }
    for (String lie : liar.lies()) {
      String clean = Sanitizer.clean(lie).text().strip().replaceAll("\\s+", " ");
      String start = clean.substring(0, Math.min(80, clean.length()));
      assertTrue(told.toString().contains(start), () -> seed + ": " + lie + "\nIN\n" + told);
    }
    long silent = made.report().calls().stream().filter(call -> call.failure() != null).count();
    assertTrue(made.report().calls().size() >= 1, seed);
    assertTrue(
        silent == 0
            || made.report().decisions().stream()
                .anyMatch(one -> one.action() == Action.FELL_BACK || liar.calls() > silent),
        seed);
  }

  @Test
  void over_500_runs_not_one_lie_stands_in_a_file_and_each_is_told() throws InterruptedException {
    int lies = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      AdversarialLlmBackend liar = new AdversarialLlmBackend(seed);
      Quality quality = seed % 5 == 4 ? Quality.ENSEMBLE : Quality.STANDARD;
      TailoredCv made = tailored(liar, quality);
      String name = "seed " + seed;
      changesNothing(made, seed % 100 == 0 ? List.copyOf(FILES.keySet()) : QUICK, name);
      namesEveryRefusal(made, liar, name);
      assertTrue(liar.calls() <= quality.maxCalls(), name);
      lies += liar.lies().size();
    }
    assertTrue(lies > 5 * RUNS, "lies told: " + lies);
  }

  @ParameterizedTest
  @EnumSource(Quality.class)
  void the_same_lies_give_the_same_report(Quality quality) throws InterruptedException {
    TailoredCv one = tailored(new AdversarialLlmBackend(7), quality);
    TailoredCv other = tailored(new AdversarialLlmBackend(7), quality);
    assertEquals(one.reportJson(), other.reportJson());
    assertEquals(quality == Quality.PLAIN, one.report().calls().isEmpty());
  }

  @Test
  void the_text_report_is_readable() throws InterruptedException {
    String report = tailored(new AdversarialLlmBackend(3), Quality.STANDARD).report().toString();
    assertTrue(report.getBytes(StandardCharsets.UTF_8).length < 100_000, report);
  }
}
