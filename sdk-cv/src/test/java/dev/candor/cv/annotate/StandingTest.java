package dev.candor.cv.annotate;

import static dev.candor.cv.annotate.MarkedSamples.CLOCK;
import static dev.candor.cv.annotate.MarkedSamples.PROFILE;
import static dev.candor.cv.annotate.MarkedSamples.SPLIT;
import static dev.candor.cv.annotate.MarkedSamples.mark;
import static dev.candor.cv.annotate.MarkedSamples.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.annotate.Coverage.Area;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Judgement.Demand;
import dev.candor.cv.posting.Judgement.Relevance;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Reframe;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.profile.EvidenceId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Coverage, lint, rows and suggestions. */
final class StandingTest {

  private static Annotation judged(String id, String quote, Relevance relevance, Demand demand) {
    return mark(id, quote).judgement(Judgement.of(relevance, demand)).build();
  }

  private static List<String> rules(Posting posting) {
    return Linter.lint(posting, PROFILE, List.of()).findings().stream()
        .map(Lint.Finding::rule)
        .toList();
  }

  @Test
  void coverage_counts_what_counts_and_says_what_is_missing() {
    Annotation off =
        judged("c", "PostgreSQL", Relevance.RELEVANT, Demand.MUST_HAVE).toBuilder()
            .active(false)
            .build();
    Posting posting =
        with(
            judged("a", "5 years of Java", Relevance.CORE_STRENGTH, Demand.MUST_HAVE),
            judged("b", "Kafka", Relevance.GAP, Demand.NICE_TO_HAVE),
            off);
    Coverage coverage = Coverage.of(posting);
    assertEquals(Math.round(100f * 2 / 16), coverage.percent());
    assertEquals(Math.round(100f * 2 / 12), coverage.percentOfPresent());
    assertEquals(
        List.of(
            "responsibilities: 0/5",
            "qualifications: 1/5",
            "technical_skills: 0/4 (the posting has no such section)",
            "nice_to_have: 1/2"),
        coverage.missing());
    Coverage.Part qualifications = coverage.sections().get(1);
    assertEquals(1, qualifications.strengths());
    assertEquals(Coverage.State.PARTLY, qualifications.state());
    assertEquals(100, Coverage.of(posting, Map.of(Area.NICE_TO_HAVE, 1)).percent());
    assertEquals(100, Coverage.of(posting, Map.of()).percent());
  }

  @Test
  void more_in_one_section_makes_up_for_nothing_in_another() {
    Posting posting =
        with(
            judged("a", "5 years", Relevance.RELEVANT, Demand.NEUTRAL),
            judged("b", "PostgreSQL", Relevance.RELEVANT, Demand.NEUTRAL));
    assertEquals(
        50, Coverage.of(posting, Map.of(Area.QUALIFICATIONS, 1, Area.NICE_TO_HAVE, 1)).percent());
  }

  @Test
  void lint_finds_what_the_rules_say() {
    Annotation bare = judged("a", "5 years of Java", Relevance.CORE_STRENGTH, Demand.NEUTRAL);
    assertEquals(List.of("core-strength-without-evidence"), rules(with(bare)));
    assertFalse(Linter.lint(with(bare), PROFILE, List.of()).passed());
    assertTrue(rules(with(bare.toBuilder().evidence(List.of(SPLIT)).build())).isEmpty());
    assertTrue(rules(with(bare.toBuilder().active(false).build())).isEmpty());
    Annotation gap = judged("g", "Rust in production", Relevance.GAP, Demand.MUST_HAVE);
    assertEquals(List.of("gap-without-mitigation", "must-have-gap"), rules(with(gap)));
    Annotation planned = gap.toBuilder().reframe(new Reframe("", "", "learning it")).build();
    assertEquals(List.of("must-have-gap"), rules(with(planned)));
    assertTrue(
        rules(
                with(
                    planned.toBuilder()
                        .judgement(Judgement.of(Relevance.GAP, Demand.NICE_TO_HAVE))
                        .build()))
            .isEmpty());
    assertEquals(
        List.of("disqualifier"),
        rules(with(judged("d", "Kafka", Relevance.RELEVANT, Demand.DISQUALIFIER))));
    Annotation foreign =
        bare.toBuilder().evidence(List.of(SPLIT, new EvidenceId("mill/invented"))).build();
    assertEquals(List.of("unknown-evidence"), rules(with(foreign)));
    Annotation wished =
        judged("k", "Kafka", Relevance.RELEVANT, Demand.NEUTRAL).toBuilder().skill("Kafka").build();
    assertEquals(List.of("not-claimed"), rules(with(wished)));
    assertEquals(
        List.of("orphaned"),
        rules(with(wished.toBuilder().anchor(wished.anchor().at(null)).build())));
  }

  @Test
  void marks_over_one_another_are_told_even_when_switched_off() {
    Annotation one = judged("a", "5 years of Java", Relevance.RELEVANT, Demand.NEUTRAL);
    Annotation inside = judged("b", "years of Java", Relevance.RELEVANT, Demand.NEUTRAL);
    Annotation apart = judged("c", "PostgreSQL", Relevance.RELEVANT, Demand.NEUTRAL);
    assertEquals(List.of("overlap"), rules(with(one, inside, apart)));
    assertEquals(List.of("overlap"), rules(with(one, inside.toBuilder().active(false).build())));
    assertTrue(rules(with(one, apart)).isEmpty());
  }

  @Test
  void a_required_section_without_a_mark_is_a_hint() {
    Lint lint = Linter.lint(with(), PROFILE, List.of(Area.RESPONSIBILITIES));
    assertTrue(lint.passed());
    assertEquals(1, lint.count(Lint.Severity.INFO));
  }

  @Test
  void rows_carry_no_formula_and_quote_as_they_must() {
    Annotation one =
        judged("a", "Kafka", Relevance.RELEVANT, Demand.NEUTRAL).toBuilder()
            .skill("=HYPERLINK(\"http://evil\")")
            .comment("  @SUM(1)\nnext, line")
            .build();
    Annotation other =
        judged("+b", "PostgreSQL", Relevance.RELEVANT, Demand.NEUTRAL).toBuilder()
            .skill("-1+1|cmd")
            .build();
    String csv = Table.csv(with(one, other));
    assertTrue(csv.contains(",\"'=HYPERLINK(\"\"http://evil\"\")\","), csv);
    assertTrue(csv.contains(",\"'  @SUM(1)\nnext, line\","), csv);
    assertTrue(csv.contains("\r\n'+b,"), csv);
    assertTrue(csv.contains(",'-1+1|cmd,"), csv);
    assertTrue(csv.startsWith("id,section,start,quote,"), csv);
    assertTrue(csv.endsWith("\r\n"), csv);
  }

  @Test
  void the_heat_map_has_a_row_a_section() {
    Annotation one = judged("a", "Kafka", Relevance.GAP, Demand.NEUTRAL);
    List<Table.HeatRow> rows = Table.heatMap(with(one));
    Table.HeatRow nice =
        rows.stream().filter(row -> row.section() == SectionKind.NICE_TO_HAVE).findFirst().get();
    assertEquals(Map.of(Relevance.GAP, 1), nice.counts());
    assertEquals(one.boost(), nice.boost());
    assertEquals(1, Table.totals(with(one).annotations()).get("gaps"));
  }

  @Test
  void suggestions_come_from_the_profile_with_evidence_and_are_never_taste() {
    List<Suggestion> all = Suggester.create(CLOCK).suggest(with(), PROFILE);
    assertEquals(all, Suggester.create(CLOCK).suggest(with(), PROFILE));
    Annotation java = of(all, "5 years of Java");
    assertEquals(Relevance.CORE_STRENGTH, java.judgement().relevance());
    assertEquals(Demand.MUST_HAVE, java.judgement().demand());
    assertTrue(java.evidence().contains(SPLIT), java.evidence()::toString);
    assertTrue(java.confidence() >= 0.9);
    Annotation rust = of(all, "Rust in production");
    assertEquals(Relevance.GAP, rust.judgement().relevance());
    assertTrue(rust.comment().contains("nearest to it: Java"), rust.comment());
    Annotation task = of(all, "Run services on Kubernetes");
    assertEquals(Demand.NEUTRAL, task.judgement().demand());
    for (Suggestion one : all) {
      assertEquals(Annotation.Status.NEEDS_REVIEW, one.annotation().trail().status());
      assertEquals(Annotation.Origin.SUGGESTION, one.annotation().trail().origin());
      assertEquals(null, one.annotation().judgement().passion());
      assertEquals(null, one.annotation().judgement().identity());
    }
  }

  private static Annotation of(List<Suggestion> all, String quote) {
    return all.stream()
        .map(Suggestion::annotation)
        .filter(one -> one.anchor().quote().equals(quote))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_was_decided_is_not_suggested_again() {
    List<Suggestion> all = Suggester.create(CLOCK).suggest(with(), PROFILE);
    Annotation[] rejected =
        all.stream()
            .map(one -> one.annotation().toBuilder().active(false).build())
            .toArray(Annotation[]::new);
    assertTrue(Suggester.create(CLOCK).suggest(with(rejected), PROFILE).isEmpty());
    assertTrue(
        Suggester.create(CLOCK)
            .suggest(
                with(),
                MarkedSamples.PROFILE.toBuilder().roles(List.of()).skills(List.of()).build())
            .stream()
            .allMatch(one -> one.annotation().isGap()));
  }
}
