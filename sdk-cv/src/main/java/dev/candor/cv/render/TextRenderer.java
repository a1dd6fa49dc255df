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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders plain text for the paste boxes of application forms: one line per bullet and paragraph,
 * never wrapped, headings in capitals. UTF-8, lines end with LF. Thread-safe.
 */
public final class TextRenderer implements CvRenderer {

  /** A renderer of plain text. */
  public TextRenderer() {}

  @Override
  public String format() {
    return "txt";
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
            .map(TextRenderer::block)
            .filter(block -> !block.isEmpty())
            .collect(Collectors.joining("\n\n", "", "\n"));
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return new RenderedCv(format(), "text/plain", bytes, text.notes());
  }

  private static String block(Block block) {
    if (block instanceof ContactBlock b) {
      return lines(Stream.of(b.name().text(), b.headline().text(), join(b.details(), " | ")));
    } else if (block instanceof Heading b) {
      return b.text().toUpperCase(Locale.ROOT);
    } else if (block instanceof Paragraph b) {
      return join(b.runs(), " ");
    } else if (block instanceof BulletList b) {
      return lines(bullets(b.items()));
    } else if (block instanceof CompetencyGroup b) {
      String skills = join(b.skills(), ", ");
      return skills.isEmpty() || b.name().isEmpty() ? skills : b.name() + ": " + skills;
    } else if (block instanceof Entry b) {
      Stream<String> head = EntryHead.of(b).dated().stream().map(line -> join(line, " | "));
      return lines(Stream.concat(head, bullets(b.bullets())));
    }
    throw new IllegalStateException("unknown block " + block);
  }

  private static Stream<String> bullets(List<TextRun> items) {
    return items.stream().map(item -> "- " + item.text());
  }

  private static String lines(Stream<String> lines) {
    return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String join(List<TextRun> runs, String separator) {
    return runs.stream()
        .map(TextRun::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(separator));
  }
}
