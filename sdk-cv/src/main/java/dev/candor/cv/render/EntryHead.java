package dev.candor.cv.render;

import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines above the bullets of an entry: its title; then employer and place, set with a separator
 * between. Where title or employer themselves hold such a separator, the employer has a line of its
 * own, for a parser could not tell one separator from the other.
 *
 * @param lines runs with text, line by line; at least one line, which may be empty
 * @param dates stand at the end of the last line; may be empty text
 */
record EntryHead(List<List<TextRun>> lines, TextRun dates) {

  private static final Pattern SEPARATOR = Pattern.compile("(?:^|\\s)[|·•‖](?:\\s|$)");

  static EntryHead of(Entry entry) {
    return of(entry, isDivided(entry.title()) || isDivided(entry.organisation()));
  }

  /** The lines of an entry whose employer stands alone, such as one that fills its line. */
  static EntryHead apart(Entry entry) {
    return of(entry, true);
  }

  private static EntryHead of(Entry entry, boolean alone) {
    List<List<TextRun>> lines = new ArrayList<>();
    add(lines, entry.title());
    if (alone || lines.isEmpty()) {
      add(lines, entry.organisation());
      add(lines, entry.place());
    } else {
      add(lines, entry.organisation(), entry.place());
    }
    if (alone && entry.place().text().isEmpty() && !entry.dates().text().isEmpty()) {
      // the dates below both say that each line above is one thing
      lines.add(List.of());
    }
    return new EntryHead(lines.isEmpty() ? List.of(List.of()) : lines, entry.dates());
  }

  /** The line that the dates stand on. */
  List<TextRun> last() {
    return lines.get(lines.size() - 1);
  }

  /** The lines with the dates at the end of the last one; the first stays alone. */
  List<List<TextRun>> dated() {
    if (dates.text().isEmpty()) {
      return lines;
    }
    List<List<TextRun>> dated = new ArrayList<>(lines);
    List<TextRun> end =
        lines.size() == 1 ? new ArrayList<>() : new ArrayList<>(dated.remove(lines.size() - 1));
    end.add(dates);
    dated.add(end);
    return dated;
  }

  private static boolean isDivided(TextRun run) {
    return SEPARATOR.matcher(run.text()).find();
  }

  private static void add(List<List<TextRun>> lines, TextRun... runs) {
    List<TextRun> shown = Stream.of(runs).filter(run -> !run.text().isEmpty()).toList();
    if (!shown.isEmpty()) {
      lines.add(shown);
    }
  }
}
