package dev.candor.cv.wording;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.TextRun;
import java.util.List;
import java.util.Objects;

/**
 * Runs of one block in other words, proven and not put in yet.
 *
 * @param block id of the block
 * @param before the runs as they stand: one bullet, or all sentences of a paragraph
 * @param after the runs to stand in their place, citing facts
 * @param reason who worded what, one sentence
 */
public record Rewording(String block, List<TextRun> before, List<TextRun> after, String reason) {
  /** Checks and copies. */
  public Rewording {
    Objects.requireNonNull(block, "block");
    before = List.copyOf(before);
    after = List.copyOf(after);
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * A block with these words.
   *
   * @param current the block as it stands now
   * @return a changed copy; the same content when the runs do not stand there any more
   */
  public Block in(Block current) {
    if (current instanceof Paragraph paragraph) {
      return paragraph.runs().equals(before) ? new Paragraph(paragraph.id(), after) : current;
    }
    return current instanceof Entry || current instanceof BulletList
        ? current.withRuns(run -> run.equals(before.get(0)) ? after.get(0) : run)
        : current;
  }
}
