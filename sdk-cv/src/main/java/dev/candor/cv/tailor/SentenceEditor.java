package dev.candor.cv.tailor;

import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.relevance.Keywords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Moves sentences that name must-haves into the first 50 words of the summary. */
final class SentenceEditor {

  private static final int OPENING_WORDS = 50;

  private SentenceEditor() {}

  static Change edit(Paragraph paragraph, Keywords keywords) {
    int words =
        paragraph.runs().stream()
            .mapToInt(run -> run.text().strip().split("\\s+", -1).length)
            .sum();
    if (words <= OPENING_WORDS) {
      return Change.none(paragraph);
    }
    List<TextRun> sorted = new ArrayList<>(paragraph.runs());
    // the sort is stable: sentences that name as much stay in order
    sorted.sort(Comparator.comparingLong(run -> -musts(run, keywords)));
    return Change.of(
        new Paragraph(paragraph.id(), sorted),
        List.of("sentences that name must-haves come first"));
  }

  private static long musts(TextRun run, Keywords keywords) {
    return keywords.in(run.text()).stream()
        .filter(keyword -> keyword.isMust() && keywords.isOwned(keyword))
        .count();
  }
}
