package dev.candor.cv.wording;

import dev.candor.core.prompt.Describe;
import java.util.List;

/**
 * What a model answers in every step.
 *
 * @param texts the new wordings
 */
record WordedTexts(@Describe(value = "The new wordings", maxItems = 100) List<Text> texts) {
  WordedTexts {
    texts = List.copyOf(texts);
  }

  /**
   * One wording.
   *
   * @param id of what it words
   * @param facts that it cites
   * @param text as it is to stand
   */
  record Text(
      @Describe("Id of the text that is worded, such as b1") String id,
      @Describe("Ids of the facts that say all of it, such as a1") List<String> facts,
      @Describe("The new wording, one sentence") String text) {
    Text {
      facts = List.copyOf(facts);
    }
  }
}
