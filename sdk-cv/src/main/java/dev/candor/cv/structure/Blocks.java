package dev.candor.cv.structure;

import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.Section;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lines into sections that follow each other without gaps. A heading nobody listed is a
 * section of its own kind, {@code other}, unless it stands under a listed one: directly behind it,
 * deeper, or beside one that does.
 */
final class Blocks {

  private static final Heading START =
      new Heading("", SectionKind.ABOUT_ROLE, null, false, Integer.MAX_VALUE, -1);

  private final String text;
  private final List<Line> lines;
  private final int head;
  private final List<Block> blocks = new ArrayList<>();
  private Heading current = START;
  private @Nullable Heading parent;
  private boolean hasChildren;
  private boolean parentHasItems;
  private List<Line> content = new ArrayList<>();
  private int start;

  private Blocks(String text, List<Line> lines, int head) {
    this.text = text;
    this.head = head;
    this.lines = lines;
  }

  /** The blocks of a text; unlisted lines before a position belong to its head. */
  static List<Block> of(String text, List<Line> lines, int head) {
    Blocks cut = new Blocks(text, lines, head);
    cut.cut();
    if (cut.blocks.size() == 1 && cut.blocks.get(0).section().header().isEmpty()) {
      Block only = cut.blocks.get(0);
      Section whole = new Section(SectionKind.OTHER, "", only.section().span());
      return List.of(new Block(whole, null, only.lines()));
    }
    return cut.blocks;
  }

  private void cut() {
    Headings headings = new Headings(text, lines);
    boolean titled = false;
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      Heading heading = headings.at(index);
      boolean leads = heading != null && !heading.listed() && !titled && content.isEmpty();
      if (heading != null && (line.start() < head || (leads && blocks.isEmpty()))) {
        boolean first = !titled && heading.depth() <= 2;
        heading = first ? heading.under(START) : null; // the title of the posting
      }
      titled |= !line.isBlank();
      if (heading != null) {
        begin(heading, line, index);
      } else if (endsInline(line, index)) {
        close(line.start());
        current = START;
        content.add(line);
      } else if (!line.isBlank()) {
        content.add(line);
        parentHasItems |= line.isItem();
      }
    }
    close(text.length());
  }

  private void begin(Heading heading, Line line, int index) {
    Heading read = heading;
    Heading over = parent;
    if (heading.listed() || over == null || !isUnder(heading, over, index)) {
      boolean inline = heading.content() >= 0;
      parent = inline || !heading.listed() ? null : heading;
      hasChildren = false;
      parentHasItems = false;
    } else {
      hasChildren = true;
      read = heading.under(over);
    }
    close(line.start());
    current = read;
    if (heading.content() >= 0) {
      content.add(new Line(line.start(), heading.content(), line.to(), line.mark()));
    }
  }

  private boolean isUnder(Heading heading, Heading over, int index) {
    if (heading.depth() <= 6 && over.depth() <= 6) {
      return heading.depth() > over.depth();
    }
    boolean directly = content.isEmpty() && current.listed();
    boolean items = index + 1 < lines.size() && nextContent(index + 1).isItem();
    return directly || (hasChildren && (items || !parentHasItems));
  }

  private Line nextContent(int from) {
    int at = from;
    while (at < lines.size() - 1 && lines.get(at).isBlank()) {
      at++;
    }
    return lines.get(at);
  }

  /** What stands behind a heading on its own line ends with the paragraph. */
  private boolean endsInline(Line line, int index) {
    return current.content() >= 0
        && !line.isBlank()
        && !line.isItem()
        && index > 0
        && lines.get(index - 1).isBlank();
  }

  private void close(int end) {
    if (end > start || (blocks.isEmpty() && end == text.length())) {
      boolean blank = content.isEmpty() && current.equals(START) && end < text.length();
      if (!blank) {
        Section section = new Section(current.kind(), current.text(), new TextSpan(start, end));
        RequirementKind asks = current.asks();
        blocks.add(new Block(section, asks, content));
        start = end;
      }
    }
    content = new ArrayList<>();
  }
}
