package dev.candor.cv.render;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
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
    Block changed = block.withRuns(this::run);
    if (changed instanceof Heading heading) {
      return new Heading(heading.id(), change.apply(heading.text()));
    }
    return changed instanceof CompetencyGroup group
        ? new CompetencyGroup(group.id(), change.apply(group.name()), group.skills())
        : changed;
  }

  private TextRun run(TextRun run) {
    return new TextRun(change.apply(run.text()), run.marks(), run.link(), run.evidence());
  }
}
