package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimilarityTest {

  @Test
  void counts_common_words() {
    assertEquals(0.5, Similarity.jaccard("Led a team", "a team won"), 1e-9);
    assertEquals(1, Similarity.overlap("Led a team", "Led a big team of ten"), 1e-9);
    assertEquals(0, Similarity.overlap("Led a team", "wrote code"), 1e-9);
  }

  @Test
  void counts_changed_characters() {
    assertEquals(1 - 3 / 7.0, Similarity.edit("kitten", "Sitting"), 1e-9);
    assertEquals(1, Similarity.edit("", ""), 1e-9);
    assertEquals(0, Similarity.edit("abc", ""), 1e-9);
  }

  @Test
  void telling_words_weigh_more() {
    List<String> sentences =
        List.of("the cost of the cloud", "the cost of the team", "the cost of the tools");
    Idf idf = Idf.of(sentences);
    double plain = Similarity.overlap(sentences.get(0), sentences.get(1));
    double weighed = Similarity.overlap(sentences.get(0), sentences.get(1), idf);
    assertTrue(weighed < plain, weighed + " < " + plain);
    assertTrue(idf.weight("cloud") > idf.weight("cost"));
  }

  @Test
  void near_duplicates_are_above_other_sentences() {
    String sentence = "Reduced storage cost by 40% by moving archives to cold storage";
    String reordered = "By moving archives to cold storage, reduced storage cost by 40%";
    assertTrue(Similarity.similarity(sentence, reordered) > 0.75);
    assertTrue(Similarity.similarity(sentence, "Mentored six engineers over two years") < 0.5);
  }

  @Test
  void every_measure_is_symmetric_and_from_nothing_to_the_same() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String a = SeededText.mixed(random, random.nextInt(30));
      String b = SeededText.mixed(random, random.nextInt(30));
      Idf idf = Idf.of(List.of(a, b));
      hold(Similarity.jaccard(a, b), Similarity.jaccard(b, a), Similarity.jaccard(a, a));
      hold(Similarity.overlap(a, b), Similarity.overlap(b, a), Similarity.overlap(b, b));
      hold(
          Similarity.overlap(a, b, idf),
          Similarity.overlap(b, a, idf),
          Similarity.overlap(a, a, idf));
      hold(Similarity.edit(a, b), Similarity.edit(b, a), Similarity.edit(b, b));
      hold(Similarity.similarity(a, b), Similarity.similarity(b, a), Similarity.similarity(a, a));
    }
  }

  private static void hold(double there, double back, double self) {
    assertEquals(there, back);
    assertEquals(1, self);
    assertTrue(there >= 0 && there <= 1, "out of range: " + there);
  }
}
