package dev.candor.cv.render;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The blocks as markup: HTML that is also well-formed XML, everything escaped. The blocks stand
 * flat after one another, so that "keep with next" reaches across them.
 */
final class Markup {

  private static final int CONTACT_LINE = 80;

  private static final int SHORT = 60;
  // a longer one that is kept whole leaves a quarter of the line before it empty
  private static final int SHORT_SKILL = 16;
  private static final String SKILLS = ", ";

  private final StringBuilder out = new StringBuilder(8192);
  private final boolean paper;
  private final BiPredicate<String, String> besides;

  /**
   * New markup.
   *
   * @param paper whether it is for paper: bullets are text
   * @param besides whether a line and dates fit beside each other
   */
  Markup(boolean paper, BiPredicate<String, String> besides) {
    this.paper = paper;
    this.besides = besides;
  }

  /** All blocks in order. */
  String of(CvDocument document) {
    document.blocks().forEach(this::block);
    return out.toString();
  }

  private void block(Block block) {
    if (block instanceof ContactBlock b) {
      contact(b);
    } else if (block instanceof Heading b) {
      element("h2", " id=\"" + escape(b.id()) + "\"", escape(b.text()));
    } else if (block instanceof Paragraph b) {
      element("p", direction(b.runs()), join(b.runs(), " "));
    } else if (block instanceof BulletList b) {
      bullets(b.items());
    } else if (block instanceof CompetencyGroup b) {
      String name =
          b.name().isEmpty() ? "" : "<strong>" + escape(b.name()) + ":</strong>" + plain(" ");
      element(
          "p",
          " class=\"group\"" + direction(b.skills()),
          b.skills().isEmpty() ? "" : name + join(b.skills(), SKILLS));
    } else if (block instanceof Entry b) {
      entry(b);
    }
  }

  private void contact(ContactBlock contact) {
    element("h1", "", inline(contact.name()));
    element("p", " class=\"headline\"", inline(contact.headline()));
    List<String> lines = new ArrayList<>();
    contactLines(contact.details()).forEach(line -> lines.add(join(line, " · ")));
    element("p", " class=\"contact\"", String.join("<br/>", lines));
  }

  /**
   * Lines that do not wrap, so that none begins with a separator, which parsers take for a bullet.
   */
  private static List<List<TextRun>> contactLines(List<TextRun> details) {
    List<List<TextRun>> lines = new ArrayList<>();
    int length = CONTACT_LINE;
    for (TextRun detail : details) {
      length += detail.text().length() + 3;
      if (length > CONTACT_LINE) {
        lines.add(new ArrayList<>());
        length = detail.text().length();
      }
      lines.get(lines.size() - 1).add(detail);
    }
    return lines;
  }

  private void entry(Entry entry) {
    EntryHead usual = EntryHead.of(entry);
    EntryHead head = isBeside(usual) ? usual : EntryHead.apart(entry);
    for (int i = 0; i < head.lines().size(); i++) {
      String line = join(head.lines().get(i), " · ");
      element(i == 0 ? "h3" : "p", i == 0 ? "" : " class=\"organisation\"", line);
    }
    boolean beside = !head.last().isEmpty() && isBeside(head);
    element("p", beside ? " class=\"dates beside\"" : " class=\"dates\"", inline(entry.dates()));
    bullets(entry.bullets());
  }

  private boolean isBeside(EntryHead head) {
    String last = head.last().stream().map(TextRun::text).collect(Collectors.joining(" · "));
    return besides.test(last, head.dates().text());
  }

  private void bullets(List<TextRun> items) {
    if (items.isEmpty()) {
      return;
    }
    out.append("<ul>\n");
    for (int i = 0; i < items.size(); i++) {
      // the first two and the last two stay together, so that no bullet stands alone
      boolean keep = items.size() > 1 && (i == 0 || i == items.size() - 2);
      String dot = paper ? "<span class=\"dot\">•</span>" + plain(" ") : "";
      String attributes = (keep ? " class=\"keep\"" : "") + direction(items.subList(i, i + 1));
      element("li", attributes, dot + inline(items.get(i)));
    }
    out.append("</ul>\n");
  }

  private static String direction(List<TextRun> runs) {
    String text = runs.stream().map(TextRun::text).collect(Collectors.joining(" "));
    return RightToLeft.leads(text) ? " dir=\"rtl\"" : "";
  }

  private void element(String name, String attributes, String content) {
    if (!content.isEmpty()) {
      out.append('<').append(name).append(attributes).append('>').append(content);
      out.append("</").append(name).append(">\n");
    }
  }

  private String join(List<TextRun> runs, String separator) {
    List<TextRun> shown = runs.stream().filter(run -> !run.text().isEmpty()).toList();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < shown.size(); i++) {
      boolean last = i == shown.size() - 1;
      String piece = piece(shown.get(i), last ? "" : separator.stripTrailing());
      int longest = separator.equals(SKILLS) ? SHORT_SKILL : SHORT;
      boolean whole = !separator.isBlank() && shown.get(i).text().length() <= longest;
      line.append(whole ? "<span class=\"whole\">" + piece + "</span>" : piece);
      line.append(last ? "" : plain(" "));
    }
    return line.toString();
  }

  // a separator stays with what it follows, so that no line begins with one
  private String piece(TextRun run, String tail) {
    boolean bare = run.marks().isEmpty() && Links.of(run).isEmpty();
    if (bare) {
      return plain(escape(run.text() + tail));
    }
    return tail.isEmpty() ? inline(run) : inline(run) + plain(tail);
  }

  // on paper every piece of a line is an element: text beside elements would be drawn before them
  private String plain(String html) {
    return paper ? "<span>" + html + "</span>" : html;
  }

  private String inline(TextRun run) {
    if (run.text().isEmpty()) {
      return "";
    }
    String html = plain(escape(run.text()));
    for (TextRun.Mark mark : TextRun.Mark.values()) {
      if (run.marks().contains(mark)) {
        String name =
            switch (mark) {
              case BOLD -> "strong";
              case ITALIC -> "em";
              case CODE -> "code";
            };
        html = "<" + name + ">" + html + "</" + name + ">";
      }
    }
    String text = html;
    return Links.of(run)
        .map(
            link ->
                "<a href=\"" + escape(link) + "\" title=\"" + escape(link) + "\">" + text + "</a>")
        .orElse(text);
  }

  /** Text as content or attribute. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
