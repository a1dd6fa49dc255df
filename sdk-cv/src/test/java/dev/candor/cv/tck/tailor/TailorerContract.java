package dev.candor.cv.tck.tailor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.tailor.Tailorer;
import dev.candor.cv.tck.ats.FakeAtsValidator;
import dev.candor.cv.tck.header.SampleMatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every tailorer keeps. Extend it and give a tailorer. */
public abstract class TailorerContract {

  /**
   * The tailorer to be tested, without a model or with one that answers the same every time.
   *
   * @return a new one
   */
  protected abstract Tailorer tailorer();

  @Test
  final void every_edit_has_an_id_a_reason_and_changes_a_block_of_the_document() throws Exception {
    Set<String> ids = new HashSet<>();
    for (Edit edit : edits(SampleMatch.document())) {
      assertTrue(ids.add(edit.id()), "two edits have the id " + edit.id());
      assertFalse(edit.reason().isBlank());
      assertFalse(edit.before().equals(edit.after()), "changes nothing: " + edit.id());
      assertEquals(edit.before(), SampleMatch.document().block(edit.before().id()).orElseThrow());
    }
  }

  @Test
  final void each_edit_stands_by_itself_and_can_be_taken_back() throws Exception {
    CvDocument document = SampleMatch.document();
    for (Edit edit : edits(document)) {
      CvDocument changed = edit.applyTo(document);
      assertFalse(changed.equals(document));
      assertEquals(document, edit.inverse().applyTo(changed));
    }
  }

  @Test
  final void all_edits_together_can_be_taken_back_in_any_order() throws Exception {
    CvDocument document = SampleMatch.document();
    List<Edit> edits = edits(document);
    CvDocument changed = document;
    for (Edit edit : edits) {
      changed = edit.applyTo(changed);
    }
    for (Edit edit : edits) {
      assertEquals(edit.after(), changed.block(edit.after().id()).orElseThrow());
      changed = edit.inverse().applyTo(changed);
    }
    assertEquals(document, changed);
  }

  @Test
  final void no_edit_says_what_is_not_owned_or_cites_what_is_not_there() throws Exception {
    for (Edit edit : edits(SampleMatch.document())) {
      for (TextRun run : edit.after().runs()) {
        assertFalse(run.text().matches("(?s).*\\b(?:Terraform|Scala|GDPR)\\b.*"), run.text());
        assertTrue(
            SampleMatch.evidence(SampleMatch.profile()).containsAll(run.evidence()),
            "cites what is not there: " + run);
        assertTrue(
            run.text().isBlank() || !run.evidence().isEmpty(), "cites nothing: " + run.text());
      }
    }
  }

  @Test
  final void the_same_arguments_give_the_same_edits() throws Exception {
    assertEquals(edits(SampleMatch.document()), edits(SampleMatch.document()));
  }

  @Test
  final void nothing_is_done_to_an_empty_document_or_for_an_empty_posting() throws Exception {
    assertEquals(List.of(), edits(new CvDocument("", "", List.of())));
    Posting empty = Posting.builder("").build();
    for (Edit edit :
        tailorer()
            .tailor(
                SampleMatch.document(),
                empty,
                SampleMatch.profile(),
                report(SampleMatch.document(), empty))) {
      throw new AssertionError("nothing is asked for, but " + edit);
    }
  }

  @Test
  final void the_result_of_all_edits_is_a_document_with_the_same_blocks() throws Exception {
    CvDocument document = SampleMatch.document();
    CvDocument changed = document;
    for (Edit edit : edits(document)) {
      changed = edit.applyTo(changed);
    }
    assertEquals(
        document.blocks().stream().map(Block::id).toList(),
        changed.blocks().stream().map(Block::id).toList());
  }

  private List<Edit> edits(CvDocument document) throws InterruptedException {
    Posting posting = SampleMatch.posting();
    return tailorer().tailor(document, posting, SampleMatch.profile(), report(document, posting));
  }

  private static AtsReport report(CvDocument document, Posting posting) {
    return new FakeAtsValidator().validate(document, posting, SampleMatch.profile());
  }
}
