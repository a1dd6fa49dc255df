package dev.candor.cv.render;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A document with one change made to all of its text. */
final class DocumentText {

  private final UnaryOperator<String> change;

  private DocumentText(UnaryOperator<String> change) {
    this.change = change;
  }

  /** The same document, its texts changed; runs and blocks that are left without text stay. */
  static CvDocument map(CvDocument document, UnaryOperator<String> change) {
    DocumentText text = new DocumentText(change);
    return new CvDocument(
        change.apply(document.title()),
        language(document.language()),
        document.blocks().stream().map(text::block).toList());
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).toLanguageTag();
  }

  private Block block(Block block) {
    if (block instanceof ContactBlock b) {
      return new ContactBlock(b.id(), run(b.name()), run(b.headline()), runs(b.details()));
    } else if (block instanceof Heading b) {
      return new Heading(b.id(), change.apply(b.text()));
    } else if (block instanceof Paragraph b) {
      return new Paragraph(b.id(), runs(b.runs()));
    } else if (block instanceof BulletList b) {
      return new BulletList(b.id(), runs(b.items()));
    } else if (block instanceof CompetencyGroup b) {
      return new CompetencyGroup(b.id(), change.apply(b.name()), runs(b.skills()));
    } else if (block instanceof Entry b) {
      return new Entry(
          b.id(),
          run(b.title()),
          run(b.organisation()),
          run(b.place()),
          run(b.dates()),
          runs(b.bullets()));
    }
    throw new IllegalStateException("unknown block " + block);
  }

  private List<TextRun> runs(List<TextRun> runs) {
    return runs.stream().map(this::run).filter(run -> !run.text().isEmpty()).toList();
  }

  private TextRun run(TextRun run) {
    return new TextRun(change.apply(run.text()), run.marks(), run.link(), run.evidence());
  }
}
