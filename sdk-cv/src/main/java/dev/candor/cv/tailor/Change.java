package dev.candor.cv.tailor;

import dev.candor.cv.document.Block;
import java.util.List;

/**
 * A block as it should become, and why.
 *
 * @param block the same block when nothing is to be changed
 * @param reason one sentence, "" when nothing is to be changed
 */
record Change(Block block, String reason) {

  static Change none(Block block) {
    return new Change(block, "");
  }

  /** Reasons made into one sentence. */
  static Change of(Block block, List<String> reasons) {
    String all = String.join("; ", reasons);
    return new Change(
        block, all.isEmpty() ? all : Character.toUpperCase(all.charAt(0)) + all.substring(1));
  }
}
