package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.posting.TextSpan;
import java.util.List;

/** What a text says is not needed. Asked in the order of the text; reads each line once. */
final class Unneeded {

  private final String text;
  private int start;
  private int end = -1;
  private List<TextSpan> spans = List.of();

  Unneeded(String text) {
    this.text = text;
  }

  /** Whether a mention stands in a stretch that is not needed. */
  boolean holds(KeywordMatch match) {
    if (match.start() > end) {
      read(match.start());
    }
    return spans.stream()
        .anyMatch(
            span -> match.start() >= start + span.start() && match.end() <= start + span.end());
  }

  private void read(int at) {
    start = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    int next = text.indexOf('\n', at);
    end = next < 0 ? text.length() : next;
    String line = text.substring(start, end);
    spans = List.of();
    if (Wording.mayNegate(line)) {
      List<KeywordMatch> cues = Wording.in(line);
      spans = Wording.has(cues, Wording.NOT_NEEDED) ? Clauses.unneeded(line, cues) : spans;
    }
  }
}
