package dev.candor.cv.profile.read;

import dev.candor.core.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label with what follows it up to the next one, in one of these forms:
 *
 * <ul>
 *   <li>any words in bold before a colon: {@code **Core Fact**: …}, {@code **Core Fact:** …};
 *   <li>words in bold alone on their line, with or without a colon: {@code **Variants**};
 *   <li>a known label, however it is marked: {@code Variants:}, {@code *Variants*}.
 * </ul>
 *
 * In a list a label belongs to its item, and owns the items that stand deeper.
 *
 * @param label as written, "" for what stands before the first label
 * @param line from 1
 * @param value on the label's own line
 * @param lines up to the next label
 */
record Labelled(String label, int line, String value, List<String> lines) {

  private static final Pattern BULLET = Pattern.compile("(\\s*)(?:[-*+•‣▪–]|\\d{1,3}[.)])\\s+(.*)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\*\\*|__)([^*\\n]{1,80}?)\\s*(?:[:：]\\s*(?:\\*\\*|__)|(?:\\*\\*|__)\\s*[:：])(.*)");
  // more words, a stop at the end or a small letter first: emphasis inside a text
  private static final Pattern ALONE =
      Pattern.compile("(?:\\*\\*|__)((?!\\p{Ll})\\p{L}[^*\\n]{0,78}?[^*\\n.!?,;])(?:\\*\\*|__)");
  private static final Pattern KNOWN =
      Pattern.compile(
          "([*_]{0,3})(\\p{L}[^*_:：\\n]{0,60}?)\\s*[*_]{0,3}\\s*(?:([:：])[*_]{0,3}(.*))?");
  private static final int MOST_WORDS_ALONE = 8;

  /**
   * Splits lines at labels.
   *
   * @param known keys of the labels that count however they are marked
   */
  static List<Labelled> of(List<String> lines, int firstLine, Set<String> known) {
    Labelled before = new Labelled("", firstLine, "", new ArrayList<>());
    List<Labelled> found = split(before, lines, known);
    if (before.text().isEmpty()) {
      found.remove(0);
    }
    return found;
  }

  /** A heading as a label, then the labels that stand under it. */
  static List<Labelled> of(Block heading, Set<String> known) {
    String label = Markdown.plain(heading.title()).strip().replaceFirst("\\s*[:：]$", "");
    return split(
        new Labelled(label, heading.line(), "", new ArrayList<>()), heading.lines(), known);
  }

  private static List<Labelled> split(Labelled first, List<String> lines, Set<String> known) {
    List<Labelled> found = new ArrayList<>(List.of(first));
    Labelled open = first;
    int firstLine = first.label().isEmpty() ? first.line() : first.line() + 1;
    // items that stand deeper than this belong to the open label
    int depth = first.label().isEmpty() ? Integer.MAX_VALUE : -1;
    boolean inItem = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher bullet = BULLET.matcher(line);
      boolean isBullet = bullet.matches();
      inItem = isBullet || (inItem && !line.isBlank() && Character.isWhitespace(line.charAt(0)));
      boolean mayBe = !isBullet || bullet.group(1).length() <= depth;
      Optional<Item> label =
          mayBe
              ? label(isBullet ? bullet.group(2).strip() : line.strip(), known, inItem)
              : Optional.empty();
      if (label.isEmpty()) {
        open.lines().add(line);
        continue;
      }
      depth = isBullet ? bullet.group(1).length() : -1;
      Item at = label.get();
      open = new Labelled(at.label(), firstLine + i, at.written(), new ArrayList<>());
      found.add(open);
    }
    return found;
  }

  private static Optional<Item> label(String line, Set<String> known, boolean inItem) {
    Matcher marked = LABEL.matcher(line);
    if (marked.matches()) {
      return Optional.of(new Item(marked.group(1).strip(), marked.group(2).strip(), 0));
    }
    Matcher form = KNOWN.matcher(line);
    if (form.matches() && known.contains(Block.key(form.group(2)))) {
      boolean sure = form.group(3) != null || !form.group(1).isEmpty();
      if (sure || (!inItem && Character.isUpperCase(form.group(2).codePointAt(0)))) {
        String value = form.group(4) == null ? "" : form.group(4).strip();
        return Optional.of(new Item(form.group(2).strip(), value, 0));
      }
    }
    Matcher alone = ALONE.matcher(line);
    return !inItem && alone.matches() && alone.group(1).split("\\s+").length <= MOST_WORDS_ALONE
        ? Optional.of(new Item(alone.group(1).strip(), "", 0))
        : Optional.empty();
  }

  String key() {
    return Block.key(label);
  }

  /** Everything said, in one paragraph for each paragraph, without marks. */
  String text() {
    StringBuilder text = new StringBuilder(value);
    boolean paragraph = false;
    for (String line : lines) {
      if (line.isBlank()) {
        paragraph = text.length() > 0;
      } else {
        text.append(paragraph ? "\n" : text.length() == 0 ? "" : " ").append(line.strip());
        paragraph = false;
      }
    }
    return Markdown.plain(text.toString()).strip();
  }

  /** The same in one line. */
  String oneLine() {
    return Entry.oneLine(text());
  }

  /** List items, with what is written on the lines that go on with them. */
  List<Item> items() {
    return listed().items();
  }

  /** The lines below the label, in items and others. */
  Listed listed() {
    return listed(lines, line + 1);
  }

  static Listed listed(List<String> lines, int firstLine) {
    Listed listed = new Listed(new ArrayList<>(), new ArrayList<>());
    List<Item> open = listed.loose();
    boolean afterBlank = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher bullet = BULLET.matcher(line);
      if (bullet.matches()) {
        open = listed.items();
        open.add(item(bullet.group(2).strip(), firstLine + i));
      } else if (!line.isBlank()) {
        // after a blank line only what is indented still belongs to an item
        open = afterBlank && !Character.isWhitespace(line.charAt(0)) ? listed.loose() : open;
        if (open.isEmpty() || (afterBlank && open == listed.loose())) {
          open.add(new Item("", line.strip(), firstLine + i));
        } else {
          open.add(open.remove(open.size() - 1).and(line.strip()));
        }
      }
      afterBlank = line.isBlank();
    }
    return listed;
  }

  /**
   * Lines in the parts of a list.
   *
   * @param items with what goes on with them
   * @param loose paragraphs outside the items
   */
  record Listed(List<Item> items, List<Item> loose) {}

  private static Item item(String written, int line) {
    Matcher label = LABEL.matcher(written);
    return label.matches()
        ? new Item(Markdown.plain(label.group(1)).strip(), label.group(2).strip(), line)
        : new Item("", written, line);
  }

  /**
   * An item of a list.
   *
   * @param label in bold before a colon, "" when there is none
   * @param written the rest, with its marks
   * @param line from 1
   */
  record Item(String label, String written, int line) {
    Item and(String more) {
      return new Item(label, written + " " + more, line);
    }

    String text() {
      return Entry.oneLine(Markdown.plain(written));
    }
  }

  /** Parts between commas; those inside parentheses do not part. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      char unit = at == text.length() ? ',' : text.charAt(at);
      if (unit == '(' || unit == '（') {
        depth++;
      } else if (unit == ')' || unit == '）') {
        depth = Math.max(0, depth - 1);
      } else if ((at == text.length() || depth == 0) && ",;，、；".indexOf(unit) >= 0) {
        String part = Entry.oneLine(Markdown.plain(text.substring(start, at)));
        if (!part.isEmpty() && !parts.contains(part)) {
          parts.add(part);
        }
        start = at + 1;
      }
    }
    return parts;
  }
}
