package dev.candor.cv.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.tck.header.SampleMatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a wording is to be, whether true or not. */
final class FormTest {

  private static final String OWN =
      "Moved 14 services to Kubernetes in two years, without downtime, for the warehouses.";

  private final Form form = new Form(Keywords.of(SampleMatch.posting(), SampleMatch.profile()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Migrated 14 services to Kubernetes in two years, without downtime, for the warehouses.|''",
        "Migrated 14 services to Kubernetes.|It has 5 words, and takes 13 to 40",
        "Migrated 14 services to containers in two years, without downtime, for the warehouses."
            + "|It does not name 'Kubernetes'",
        "Migrated services to Kubernetes in two years, all without downtime, for the warehouses."
            + "|It leaves out a figure",
        "I migrated 14 services to Kubernetes in two years, without downtime, for my warehouses."
            + "|It has a pronoun such as I, my or we",
        "Driven to migrate 14 services to Kubernetes in two years, without downtime, always."
            + "|It has a cliché",
        "Migrated **14** services to Kubernetes in two years, without downtime, for the warehouses."
            + "|It holds markup or an address",
        "Migrated 14 services to Kubernetes in two years, without downtime: see www.example.org"
            + " now.|It holds markup or an address",
        "Migrated 14 serv\u200Bices to Kubernetes in two years, without downtime, for the firms."
            + "|It is not one line of plain text"
      })
  void a_bullet_is_one_plain_sentence_that_keeps_figures_and_keywords(String text, String why) {
    List<String> expected = why.isEmpty() ? List.of() : List.of(why);
    assertEquals(expected, form.ofBullet(text, OWN, 13));
  }

  @Test
  void a_bullet_takes_15_words_only_where_the_candidate_has_them() {
    assertEquals(List.of(), form.ofBullet("Moved 14 services to Kubernetes.", "Moved 14 there", 3));
    String long41 = "word ".repeat(41).strip();
    assertEquals(
        List.of("It has 41 words, and takes 15 to 40"), form.ofBullet(long41, "word", 200));
  }

  @Test
  void a_summary_gives_a_figure_lists_no_skills_and_names_what_the_old_one_did() {
    List<String> own = List.of("Plans parcels on Java and Kubernetes.");
    assertEquals(
        List.of(), form.ofSummary(List.of("Plans 4 parcels on Java, Kubernetes."), own, true));
    assertEquals(
        List.of("The summary gives no figure"),
        form.ofSummary(List.of("Plans parcels on Java and Kubernetes."), own, true));
    assertEquals(
        List.of("The summary does not name 'Kubernetes'"),
        form.ofSummary(List.of("Plans 4 parcels on Java."), own, true));
    assertEquals(
        List.of("The summary lists skills"),
        form.ofSummary(
            List.of("Java, Kubernetes, Kafka, AWS, Kotlin, SQL and 4 more."), own, true));
  }

  @Test
  void worth_counts_each_keyword_once_and_must_haves_twice() {
    double java = form.worth(List.of("Java"));
    assertEquals(java, form.worth(List.of("Java", "Java and Java")));
    assertEquals(java + 1, form.worth(List.of("Java on AWS")));
    assertEquals(java + 0.5, form.worth(List.of("Java 17")));
    assertTrue(java == 2);
  }
}
