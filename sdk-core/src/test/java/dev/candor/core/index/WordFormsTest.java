package dev.candor.core.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.JobIndex;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordFormsTest {

  /** Whether a job with this text is found by what is asked. */
  private static boolean finds(String asked, String text) {
    try (JobIndex index = LuceneJobIndex.inMemory()) {
      Job job = Job.builder(new JobId("a-1"), "alpha", "x").description(text).build();
      index.upsert(List.of(job), Instant.EPOCH);
      IndexQuery inText = IndexQuery.all(1).toBuilder().text(asked).build();
      IndexQuery inTitle = IndexQuery.all(1).toBuilder().titles(List.of(asked)).build();
      boolean found = index.query(inText).total() == 1;
      index.upsert(List.of(job.toBuilder().title(text).build()), Instant.EPOCH);
      assertEquals(found, index.query(inTitle).total() == 1);
      return found;
    }
  }

  private static void assertFinds(boolean expected, String asked, String text) {
    assertEquals(expected, finds(asked, text), asked + " in " + text);
  }

  @Test
  void english_words_are_found_in_any_number_and_inflection() {
    assertFinds(true, "nurse", "Nurses wanted");
    assertFinds(true, "nurses", "Nurse wanted");
    assertFinds(true, "companies", "a company");
    assertFinds(true, "deployed", "you deploy services");
    assertFinds(true, "managing teams", "manages a team");
    assertFinds(false, "engineer", "engineering");
    assertFinds(false, "marketing", "the market");
    assertFinds(false, "universe", "the university");
  }

  @Test
  void arabic_words_are_found_with_and_without_article_conjunction_and_vowel_signs() {
    assertFinds(true, "مهندس", "المهندس المسؤول");
    assertFinds(true, "المهندس", "مطلوب مهندس برمجيات");
    assertFinds(true, "والمهندس", "مهندس");
    assertFinds(true, "مُهَنْدِس", "مهندس");
    assertFinds(true, "مهندســـة", "مهندسه");
    assertFinds(true, "احمد", "أحمد");
    assertFinds(true, "مهندسين", "مهندسون");
    assertFinds(true, "5", "خبرة ٥ سنوات");
    assertFinds(false, "طبيب", "مهندس");
  }

  @Test
  void words_with_signs_are_taken_as_they_stand() {
    assertFinds(true, "C++ (senior)", "Senior C++ developer");
    assertFinds(true, "c#", "C# and F#");
    assertFinds(true, "\"Node.js\" AND *", "Node.js and more");
    assertFinds(true, "title:nurse~2^5", "the title 2 nurse 5");
    assertFinds(false, "c++", "c and c#");
    assertFinds(false, ".NET", "net income");
    assertFinds(false, "nurs*", "nurse");
  }
}
