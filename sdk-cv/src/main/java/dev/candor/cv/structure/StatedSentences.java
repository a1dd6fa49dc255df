package dev.candor.cv.structure;

import dev.candor.core.text.Sentence;
import dev.candor.core.text.Sentences;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a section's content; an item with one sentence is that sentence. */
final class StatedSentences {

  private StatedSentences() {}

  static List<TextSpan> of(String text, Block block) {
    List<TextSpan> spans = new ArrayList<>();
    for (Line line : block.lines()) {
      for (Sentence sentence : Sentences.in(line.in(text))) {
        int start = line.from() + sentence.start();
        spans.add(new TextSpan(start, start + sentence.text().length()));
      }
    }
    return spans;
  }
}
