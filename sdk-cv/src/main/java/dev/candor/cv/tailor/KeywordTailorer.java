package dev.candor.cv.tailor;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.tailor.Tailorer;
import java.util.ArrayList;
import java.util.List;

/**
 * Tailors without a model. It moves and reorders, writes a skill as the posting does, names an
 * owned skill in headline or competencies, and puts one of the candidate's own wordings in the
 * place of another. It claims nothing that the profile does not state, and no keyword that it does
 * not prove.
 *
 * <p>At most one edit a block, in the order of the document, so that each stands by itself. A pure
 * function: the same arguments give the same edits. Thread-safe.
 */
public final class KeywordTailorer implements Tailorer {

  /** A tailorer. */
  public KeywordTailorer() {}

  @Override
  public List<Edit> tailor(
      CvDocument document, Posting posting, Profile profile, AtsReport report) {
    Keywords keywords = Keywords.of(posting, profile);
    Stand stand = Stand.of(document, keywords, report);
    CompetencyEditor competencies = new CompetencyEditor(keywords, stand, document);
    BulletEditor bullets = new BulletEditor(keywords, stand, profile);
    List<Edit> edits = new ArrayList<>();
    boolean newest = true;
    for (Block block : document.blocks()) {
      Change change = Change.none(block);
      if (block instanceof ContactBlock contact) {
        change = HeadlineEditor.edit(contact, keywords);
      } else if (block instanceof Paragraph paragraph && newest) {
        change = SentenceEditor.edit(paragraph, keywords);
      } else if (block instanceof CompetencyGroup group) {
        change = competencies.edit(group);
      } else if (block instanceof Entry entry) {
        change = bullets.edit(entry, newest);
        newest = false;
      } else if (block instanceof Heading) {
        continue;
      }
      if (!change.block().equals(block)) {
        edits.add(new Edit("tailor-" + (edits.size() + 1), change.reason(), block, change.block()));
      }
    }
    return List.copyOf(edits);
  }
}
