package dev.candor.cv.profile.read;

import dev.candor.core.text.Sanitizer;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of a Markdown text with what stands under it.
 *
 * @param level 1 to 6, 0 for what stands before the first heading
 * @param title of the heading
 * @param line of the heading in its text, from 1
 * @param lines up to the next heading, blank ones included
 * @param children headings below
 */
record Block(int level, String title, int line, List<String> lines, List<Block> children) {

  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");

  /** The tree of a text: a block of level 0 with the others below it. Comments are left out. */
  static Block parse(String text) {
    String clean = Sanitizer.clean(text).text().replace("\r\n", "\n").replace('\r', '\n');
    String body = COMMENT.matcher(clean).replaceAll(found -> lineBreaks(found.group()));
    Block root = new Block(0, "", 1, new ArrayList<>(), new ArrayList<>());
    Deque<Block> open = new ArrayDeque<>(List.of(root));
    int line = 0;
    for (String written : body.split("\n", -1)) {
      line++;
      Matcher heading = HEADING.matcher(written);
      if (!heading.matches()) {
        open.getLast().lines().add(written);
        continue;
      }
      int level = heading.group(1).length();
      while (open.getLast().level() >= level) {
        open.removeLast();
      }
      Block block = new Block(level, heading.group(2), line, new ArrayList<>(), new ArrayList<>());
      open.getLast().children().add(block);
      open.addLast(block);
    }
    return root;
  }

  private static String lineBreaks(String text) {
    return "\n".repeat((int) text.chars().filter(unit -> unit == '\n').count());
  }

  /** A name as it is compared: without case, width, and what is no letter or digit. */
  static String key(String name) {
    String plain = Normalizer.normalize(Sanitizer.clean(name).text(), Normalizer.Form.NFKC);
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  String key() {
    return key(title);
  }

  boolean is(String... names) {
    return List.of(names).contains(key());
  }

  Optional<Block> child(String... names) {
    return children.stream().filter(block -> block.is(names)).findFirst();
  }

  /** What stands here, by label; those that are known count however they are marked. */
  List<Labelled> labelled(Set<String> known) {
    return Labelled.of(lines, line + 1, known);
  }

  /** All that stands here and below, as written. */
  String raw() {
    StringBuilder text = new StringBuilder(String.join("\n", lines).strip());
    for (Block child : children) {
      text.append("\n\n").append("#".repeat(child.level())).append(' ').append(child.title());
      text.append("\n\n").append(child.raw());
    }
    return text.toString().strip();
  }
}
