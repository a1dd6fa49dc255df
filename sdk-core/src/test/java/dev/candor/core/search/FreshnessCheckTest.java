package dev.candor.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.Freshness.Code;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Repost;
import dev.candor.core.job.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FreshnessCheckTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final FreshnessCheck CHECK =
      new FreshnessCheck(NOW, Duration.ofDays(30), Duration.ofDays(14));

  private static Job.Builder job() {
    return Job.builder(new JobId("a-1"), "alpha", "Nurse");
  }

  private static Code saying(String description) {
    return CHECK.of(job().description(description).build()).code();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are no longer accepting applications.",
        "Intensive care, nights.\n\nThis position has been filled!\n\nAbout us: a clinic.",
        "Diese Stelle ist leider bereits besetzt.",
        "Cette offre n’est plus disponible",
        "Esta oferta ya no está disponible.",
        "Esta vaga não está mais disponível",
        "Questa offerta non è più disponibile",
        "Deze vacature is niet meer beschikbaar.",
        "Oferta wygasła",
        "Bu ilan yayından kaldırılmıştır.",
        "Вакансия закрыта",
        "هذه الوظيفة لم تعد متاحة",
        "تمّ إغلاق باب التقديم.",
        "انتهت صلاحية هذه الوظيفة",
        "この求人は掲載を終了しました。",
        "该职位已关闭",
      })
  void a_posting_that_says_it_is_closed_is_expired(String text) {
    assertEquals(Code.SAYS_CLOSED, saying(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Once the position has been filled, every applicant will hear from us.",
        "If this job is no longer available, we keep your papers for the next opening.",
        "Applications closed systems experience is a plus for the filled and closed loops we"
            + " build.",
        "Interviews run until the position has been filled.",
        "Sobald die Stelle ist bereits besetzt gemeldet wird, sagen wir Bescheid.",
        "إذا انتهت صلاحية هذه الوظيفة فسوف نتواصل معك",
        "We keep expired food out of our kitchens.",
        "",
      })
  void a_condition_or_other_sense_closes_nothing(String text) {
    assertEquals(Code.UNDATED, saying(text));
  }

  @Test
  void a_mark_in_the_title_closes_and_a_word_of_the_trade_does_not() {
    assertEquals(Code.SAYS_CLOSED, CHECK.of(job().title("[CLOSED] Nurse").build()).code());
    assertEquals(Code.SAYS_CLOSED, CHECK.of(job().title("Nurse (filled)").build()).code());
    assertEquals(Code.UNDATED, CHECK.of(job().title("Closed-loop Engineer (CNC)").build()).code());
  }

  @Test
  void dates_decide_where_nothing_is_said_and_what_is_not_known_is_uncertain() {
    assertEquals(Code.END_PASSED, CHECK.of(job().expiresAt(NOW.minusMillis(1)).build()).code());
    assertEquals(Code.END_AHEAD, CHECK.of(job().expiresAt(NOW).build()).code());
    Instant month = NOW.minus(Duration.ofDays(30));
    assertEquals(Code.POSTED_LATELY, CHECK.of(job().postedAt(month).build()).code());
    assertEquals(
        Code.POSTED_LONG_AGO, CHECK.of(job().postedAt(month.minusMillis(1)).build()).code());
    assertEquals(Code.UNDATED, CHECK.of(job().build()).code());
  }

  @Test
  void one_source_against_another_is_a_doubt_but_not_against_one_that_does_not_know() {
    Job open = job().expiresAt(NOW.plusSeconds(9)).build();
    Job closed = job().expiresAt(NOW.minusSeconds(9)).build();
    assertEquals(Code.SOURCES_DISAGREE, CHECK.of(List.of(open, closed)).code());
    assertEquals(Code.END_PASSED, CHECK.of(List.of(job().build(), closed)).code());
    assertEquals(Code.END_AHEAD, CHECK.of(List.of(job().build(), open)).code());
  }

  @Test
  void the_same_text_with_a_date_a_fortnight_later_is_a_repost() {
    Instant first = NOW.minus(Duration.ofDays(20));
    Sighting one = new Sighting(job().postedAt(first).build(), NOW);
    Sighting again = new Sighting(job().postedAt(first.plus(Duration.ofDays(14))).build(), NOW);
    Sighting soon = new Sighting(job().postedAt(first.plus(Duration.ofDays(13))).build(), NOW);
    assertEquals(
        Optional.of(new Repost(first, first.plus(Duration.ofDays(14)))),
        CHECK.repost(List.of(again, one)));
    assertEquals(Optional.empty(), CHECK.repost(List.of(one, soon)));
  }
}
