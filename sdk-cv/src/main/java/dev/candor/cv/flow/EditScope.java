package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.TextRun;
import java.util.List;

/**
 * What an edit may touch: the order and wording of sentences, bullets and skills, and the headline.
 * Who the candidate is and what was held where and when stays, and nothing is taken out.
 */
final class EditScope {

  private EditScope() {}

  /** Whether the change stays within what an edit may touch. */
  static boolean covers(Block before, Block after) {
    if (before.getClass() != after.getClass() || before instanceof Heading) {
      return false;
    }
    if (before instanceof ContactBlock was && after instanceof ContactBlock now) {
      return now.name().equals(was.name())
          && now.details().equals(was.details())
          && (was.headline().text().isEmpty() || !now.headline().text().isEmpty());
    }
    if (before instanceof Entry was && after instanceof Entry now) {
      return now.title().equals(was.title())
          && now.organisation().equals(was.organisation())
          && now.place().equals(was.place())
          && now.dates().equals(was.dates())
          && keeps(was.bullets(), now.bullets());
    }
    boolean sameLabel =
        !(before instanceof CompetencyGroup was)
            || (after instanceof CompetencyGroup now && was.name().equals(now.name()));
    return sameLabel && keeps(before.runs(), after.runs());
  }

  /**
   * Whether other words stand for the same: each bullet for the facts it worded, everything else as
   * it was. A paragraph may have another number of sentences.
   */
  static boolean rewords(Block before, Block after) {
    if (before instanceof Paragraph && after instanceof Paragraph now) {
      return !now.runs().isEmpty() && isWritten(now.runs());
    }
    if (before instanceof BulletList was && after instanceof BulletList now) {
      return cites(was.items(), now.items());
    }
    return before instanceof Entry was
        && after instanceof Entry now
        && covers(was, now)
        && cites(was.bullets(), now.bullets());
  }

  private static boolean cites(List<TextRun> before, List<TextRun> after) {
    return isWritten(after)
        && before.stream()
            .map(TextRun::evidence)
            .toList()
            .equals(after.stream().map(TextRun::evidence).toList());
  }

  private static boolean isWritten(List<TextRun> runs) {
    return runs.stream().noneMatch(run -> run.text().isBlank());
  }

  /** No text fewer, none blank, and none said twice that was not. */
  private static boolean keeps(List<TextRun> before, List<TextRun> after) {
    return isWritten(after)
        && texts(after) >= texts(before)
        && after.size() - texts(after) <= before.size() - texts(before);
  }

  private static long texts(List<TextRun> runs) {
    return runs.stream().map(TextRun::text).distinct().count();
  }
}
