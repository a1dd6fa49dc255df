package dev.candor.cv.profile.read;

import dev.candor.core.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label in bold, such as {@code **Core Fact**: …} or {@code **Core Fact:** …}, with what follows
 * it up to the next one. A label is any words between the marks before a colon; in a list it
 * belongs to the item.
 *
 * @param label as written, "" for what stands before the first label
 * @param line from 1
 * @param value on the label's own line
 * @param lines up to the next label
 */
record Labelled(String label, int line, String value, List<String> lines) {

  private static final Pattern BULLET = Pattern.compile("\\s*(?:[-*+•‣▪–]|\\d{1,3}[.)])\\s+(.*)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\*\\*|__)([^*\\n]{1,80}?)\\s*(?:[:：]\\s*(?:\\*\\*|__)|(?:\\*\\*|__)\\s*[:：])(.*)");

  /** Splits lines at labels; those in a list count where no label before it owns the list. */
  static List<Labelled> of(List<String> lines, int firstLine) {
    List<Labelled> found = new ArrayList<>();
    Labelled open = new Labelled("", firstLine, "", new ArrayList<>());
    boolean inList = true;
    for (int i = 0; i < lines.size(); i++) {
      Matcher bullet = BULLET.matcher(lines.get(i));
      boolean isBullet = bullet.matches();
      Matcher label = LABEL.matcher(isBullet ? bullet.group(1).strip() : lines.get(i).strip());
      if (label.matches() && (!isBullet || inList)) {
        inList = isBullet;
        found.add(open);
        open =
            new Labelled(
                label.group(1).strip(), firstLine + i, label.group(2).strip(), new ArrayList<>());
      } else {
        open.lines().add(lines.get(i));
      }
    }
    found.add(open);
    found.removeIf(one -> one.label().isEmpty() && one.text().isEmpty());
    return found;
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
    return items(lines, line + 1);
  }

  static List<Item> items(List<String> lines, int firstLine) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher bullet = BULLET.matcher(line);
      if (bullet.matches()) {
        items.add(item(bullet.group(1).strip(), firstLine + i));
      } else if (!line.isBlank() && !items.isEmpty()) {
        int last = items.size() - 1;
        items.set(last, items.get(last).and(line.strip()));
      }
    }
    return items;
  }

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
