package dev.candor.cv.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.LedgerEntry;
import dev.candor.cv.spi.evidence.Verifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing unproven passes, and nothing goes unsaid. */
final class GateTest {

  private final Gate gate = new Gate(FlowSamples.NO_TEN, FlowSamples.PROFILE);
  private final List<Decision> decisions = new ArrayList<>();

  @Test
  void what_is_proven_passes_as_it_is() {
    CvDocument document =
        FlowSamples.document("Baker", FlowSamples.role("Baked four breads a day"));
    assertEquals(document, gate.pass(document, decisions));
    assertEquals(List.of(), decisions);
    assertTrue(gate.ledger(document).proven());
  }

  @Test
  void what_is_not_proven_is_replaced_by_the_candidates_own_words() {
    CvDocument passed =
        gate.pass(FlowSamples.document("Baker", FlowSamples.role("Baked ten breads")), decisions);
    assertEquals(
        List.of("Baked four breads a day"),
        ((Block.Entry) passed.block("role-bakery").orElseThrow())
            .bullets().stream().map(TextRun::text).toList());
    assertEquals(
        List.of(
            new Decision(
                "roles",
                Action.REPLACED,
                "Baked ten breads",
                "Nothing says 'ten'",
                List.of(FlowSamples.BREAD))),
        decisions);
  }

  @Test
  void where_the_own_words_are_not_proven_either_it_is_dropped() {
    Verifier nothing =
        (claim, profile) ->
            FlowSamples.NO_TEN.verify(
                new Claim("ten", Claim.Section.SUMMARY, null, List.of()), profile);
    Gate closed = new Gate(nothing, FlowSamples.PROFILE);
    CvDocument passed =
        closed.pass(FlowSamples.document("Baker", FlowSamples.role("Baked bread")), decisions);
    assertEquals(List.of(), ((Block.Entry) passed.block("role-bakery").orElseThrow()).bullets());
    assertEquals(List.of(), closed.ledger(passed).entries());
    assertTrue(
        decisions.contains(
            new Decision(
                "roles",
                Action.DROPPED,
                "Baked bread",
                "Nothing says 'ten'",
                List.of(FlowSamples.BREAD))));
  }

  @Test
  void a_headline_keeps_the_parts_that_are_proven() {
    CvDocument passed = gate.pass(FlowSamples.document("Baker · ten ovens · Sourdough"), decisions);
    Block.ContactBlock contact = (Block.ContactBlock) passed.blocks().get(0);
    assertEquals("Baker · Sourdough", contact.headline().text());
    assertEquals(
        List.of("Ida Moen", "Baker", "Sourdough"),
        gate.ledger(passed).entries().stream().map(entry -> entry.claim().text()).toList());
  }

  @Test
  void a_bullet_is_held_against_its_own_role_and_a_competency_is_a_skill() {
    CvDocument document =
        FlowSamples.document(
            "Baker",
            new Block.CompetencyGroup("g", "Baking", List.of(FlowSamples.run("Sourdough"))),
            FlowSamples.role("Baked four breads a day"));
    List<LedgerEntry> entries = gate.ledger(document).entries();
    LedgerEntry skill = entries.get(2);
    LedgerEntry bullet = entries.get(entries.size() - 1);
    assertEquals(Claim.Section.SKILL, skill.claim().section());
    assertEquals(Claim.Section.BULLET, bullet.claim().section());
    assertEquals("bakery", bullet.claim().roleId());
    assertFalse(gate.proves(FlowSamples.role("Baked ten breads")));
  }
}
