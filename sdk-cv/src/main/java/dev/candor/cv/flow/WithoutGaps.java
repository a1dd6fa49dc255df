package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** A document shows no label over nothing. */
final class WithoutGaps {

  private WithoutGaps() {}

  static List<Block> of(List<Block> blocks) {
    List<Block> filled = blocks.stream().filter(block -> !isEmpty(block)).toList();
    List<Block> kept = new ArrayList<>();
    for (int at = 0; at < filled.size(); at++) {
      boolean last = at + 1 == filled.size();
      if (!(filled.get(at) instanceof Heading)
          || (!last && !(filled.get(at + 1) instanceof Heading))) {
        kept.add(filled.get(at));
      }
    }
    return kept;
  }

  private static boolean isEmpty(Block block) {
    boolean list =
        block instanceof Paragraph
            || block instanceof BulletList
            || block instanceof CompetencyGroup;
    return list && block.runs().isEmpty();
  }
}
