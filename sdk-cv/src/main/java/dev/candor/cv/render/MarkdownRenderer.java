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
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders CommonMark: the name as first heading, sections as second, positions as third. UTF-8,
 * lines end with LF. Thread-safe.
 */
public final class MarkdownRenderer implements CvRenderer {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<>]|(?<!\\w)_|_(?!\\w)");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");
  private static final Pattern START = Pattern.compile("^(?:[#+=~-]|\\d{1,9}(?=[.)]))");

  /** A renderer of Markdown. */
  public MarkdownRenderer() {}

  @Override
  public String format() {
    return "md";
  }

  /**
   * {@inheritDoc}
   *
   * @throws dev.candor.core.error.InvalidInputException when the template is not known
   */
  @Override
  public RenderedCv render(CvDocument document, RenderOptions options) {
    Template.named(options.template());
    CleanText text = new CleanText();
    CvDocument clean = DocumentText.map(document, text::clean);
    String page =
        clean.blocks().stream()
            .map(MarkdownRenderer::block)
            .filter(block -> !block.isEmpty())
            .collect(Collectors.joining("\n\n", "", "\n"));
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return new RenderedCv(format(), "text/markdown", bytes, text.notes());
  }

  private static String block(Block block) {
    if (block instanceof ContactBlock b) {
      return parts(heading("# ", inline(b.name())), inline(b.headline()), join(b.details(), " · "));
    } else if (block instanceof Heading b) {
      return heading("## ", escape(b.text()));
    } else if (block instanceof Paragraph b) {
      return join(b.runs(), " ");
    } else if (block instanceof BulletList b) {
      return bullets(b.items());
    } else if (block instanceof CompetencyGroup b) {
      String skills = join(b.skills(), ", ");
      return skills.isEmpty() || b.name().isEmpty()
          ? skills
          : "**" + escape(b.name()) + ":** " + skills;
    } else if (block instanceof Entry b) {
      return entry(b);
    }
    throw new IllegalStateException("unknown block " + block);
  }

  private static String entry(Entry entry) {
    List<String> parts = new ArrayList<>();
    for (List<TextRun> line : EntryHead.of(entry).dated()) {
      String text = join(line, " · ");
      parts.add(parts.isEmpty() ? heading("### ", text) : text);
    }
    parts.add(bullets(entry.bullets()));
    return parts(parts.toArray(String[]::new));
  }

  private static String heading(String level, String text) {
    return text.isEmpty() ? "" : level + text;
  }

  private static String bullets(List<TextRun> items) {
    return items.stream().map(item -> "- " + inline(item)).collect(Collectors.joining("\n"));
  }

  private static String parts(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  private static String join(List<TextRun> runs, String separator) {
    return runs.stream()
        .map(MarkdownRenderer::inline)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(separator));
  }

  private static String inline(TextRun run) {
    String text = escape(run.text());
    if (text.isEmpty()) {
      return text;
    }
    String marked =
        run.marks().contains(TextRun.Mark.CODE) && !run.text().contains("`")
            ? "`" + run.text() + "`"
            : text;
    marked = run.marks().contains(TextRun.Mark.ITALIC) ? "*" + marked + "*" : marked;
    String strong = run.marks().contains(TextRun.Mark.BOLD) ? "**" + marked + "**" : marked;
    return Links.of(run).map(link -> "[" + strong + "](<" + link + ">)").orElse(strong);
  }

  private static String escape(String text) {
    String special = SPECIAL.matcher(text).replaceAll("\\\\$0");
    String entity = ENTITY.matcher(special).replaceAll("\\\\&");
    return START.matcher(entity).replaceAll(MarkdownRenderer::atStart);
  }

  // at the start of a line these make a list, a heading, a rule or a fence
  private static String atStart(java.util.regex.MatchResult match) {
    String start = match.group();
    return Character.isDigit(start.charAt(0)) ? start + "\\\\" : "\\\\" + start;
  }
}
