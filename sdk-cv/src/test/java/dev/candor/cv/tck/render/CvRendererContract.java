package dev.candor.cv.tck.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
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
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every renderer keeps. Extend it, give a renderer and a way to read its files back. */
public abstract class CvRendererContract {

  /**
   * The renderer to be tested.
   *
   * @return a new one
   */
  protected abstract CvRenderer renderer();

  /**
   * The text of a file as its reader sees it, in reading order; white space does not matter.
   *
   * @param bytes a file of the renderer
   * @return the text
   * @throws Exception when it cannot be read
   */
  protected abstract String textOf(byte[] bytes) throws Exception;

  @Test
  final void format_and_media_type_are_well_formed() {
    RenderedCv cv = renderer().render(SampleCv.document(), RenderOptions.STANDARD);
    assertTrue(cv.format().matches("[a-z0-9]+"), cv.format());
    assertEquals(renderer().format(), cv.format());
    assertTrue(cv.mediaType().matches("[a-z]+/[a-z0-9.+-]+"), cv.mediaType());
    assertTrue(cv.bytes().length > 0);
  }

  @Test
  final void the_same_document_gives_the_same_bytes() {
    CvRenderer renderer = renderer();
    RenderedCv first = renderer.render(SampleCv.document(), RenderOptions.STANDARD);
    assertEquals(first, renderer.render(SampleCv.document(), RenderOptions.STANDARD));
    assertEquals(first, renderer().render(SampleCv.document(), RenderOptions.STANDARD));
  }

  @Test
  final void many_threads_may_render_at_once() {
    CvRenderer renderer = renderer();
    RenderedCv alone = renderer.render(SampleCv.document(), RenderOptions.STANDARD);
    Collections.nCopies(16, SampleCv.document()).parallelStream()
        .map(document -> renderer.render(document, RenderOptions.STANDARD))
        .forEach(cv -> assertEquals(alone, cv));
  }

  @Test
  final void every_sentence_is_there_in_order() throws Exception {
    assertHolds(SampleCv.document());
  }

  @ParameterizedTest
  @MethodSource("papers")
  final void every_paper_and_margin_holds_every_sentence(RenderOptions options) throws Exception {
    String text = flat(textOf(renderer().render(SampleCv.document(), options).bytes()));
    assertInOrder(text, SampleCv.document());
  }

  static Stream<RenderOptions> papers() {
    return Stream.of(RenderOptions.Paper.values())
        .flatMap(
            paper -> Stream.of(0, 50).map(margin -> new RenderOptions(paper, "classic", margin)));
  }

  @Test
  final void text_is_data_and_shows_as_it_is() throws Exception {
    assertHolds(
        SampleCv.of(
            "<script>alert('x')</script> & \"quotes\"",
            "Fish &amp; chips, 3 < 4 > 2, a\\b, *not bold*, _not italic_, [no](link), `no code`",
            "# no heading",
            "1. no list",
            "- no bullet",
            "]]> --> <!-- <![CDATA[ {{x}} ${x} %s"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  final void hostile_text_does_not_break_it(String text) {
    CvRenderer renderer = renderer();
    CvDocument document = SampleCv.of("Before", text, "After");
    RenderedCv cv = renderer.render(document, RenderOptions.STANDARD);
    assertTrue(cv.bytes().length > 0);
    assertEquals(cv, renderer.render(document, RenderOptions.STANDARD));
  }

  static Stream<String> hostile() {
    return Stream.of(
        "",
        "   ",
        "a\u0000b\u0007c\u001b[31m",
        "lone \uD83D surrogate \uDE00",
        "x".repeat(10_000),
        "emoji \uD83D\uDE80 \uD83D\uDC69\u200D\uD83D\uDCBB",
        "\u202Ereversed\u202C",
        "\u0645\u0647\u0646\u062F\u0633 \u0628\u0631\u0645\u062C\u064A\u0627\u062A Acme 2020",
        "\u5DE5\u7A0B\u5E2B",
        "e\u0301\u0301\u0301\u0301",
        "\uFFFE\uFFFF\uE000\uFB01");
  }

  @Test
  final void an_empty_document_is_a_file_too() {
    CvDocument empty = new CvDocument("", "", List.of());
    assertTrue(renderer().render(empty, RenderOptions.STANDARD).bytes().length > 0);
  }

  @Test
  final void an_unknown_template_is_refused() {
    RenderOptions options = new RenderOptions(RenderOptions.Paper.A4, "no-such-template", 18);
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class, () -> renderer().render(SampleCv.document(), options));
    assertTrue(refused.getMessage().contains("no-such-template"), refused.getMessage());
  }

  @Test
  final void options_do_not_leak_into_the_next_rendering() {
    CvRenderer renderer = renderer();
    RenderedCv before = renderer.render(SampleCv.document(), RenderOptions.STANDARD);
    renderer.render(SampleCv.of("x"), new RenderOptions(RenderOptions.Paper.LETTER, "classic", 0));
    assertEquals(before, renderer.render(SampleCv.document(), RenderOptions.STANDARD));
    assertFalse(before.equals(renderer.render(SampleCv.of("x"), RenderOptions.STANDARD)));
  }

  private void assertHolds(CvDocument document) throws Exception {
    RenderedCv cv = renderer().render(document, RenderOptions.STANDARD);
    assertInOrder(flat(textOf(cv.bytes())), document);
  }

  private static void assertInOrder(String text, CvDocument document) {
    int from = 0;
    for (Block block : document.blocks()) {
      for (String sentence : sentences(block)) {
        int at = text.indexOf(flat(sentence), from);
        assertTrue(at >= 0, "missing or out of order: '" + sentence + "' in " + text);
        from = at + flat(sentence).length();
      }
    }
  }

  /** Sentences of a block that stay in one order everywhere: dates may stand before an employer. */
  private static List<String> sentences(Block block) {
    if (block instanceof ContactBlock b) {
      return join(Stream.of(b.name(), b.headline()), b.details());
    } else if (block instanceof Heading) {
      return List.of();
    } else if (block instanceof Paragraph b) {
      return join(Stream.of(), b.runs());
    } else if (block instanceof BulletList b) {
      return join(Stream.of(), b.items());
    } else if (block instanceof CompetencyGroup b) {
      return join(Stream.of(TextRun.of(b.name(), List.of())), b.skills());
    } else if (block instanceof Entry b) {
      return join(Stream.of(b.title(), b.organisation(), b.place()), b.bullets());
    }
    throw new IllegalStateException("unknown block " + block);
  }

  private static List<String> join(Stream<TextRun> head, List<TextRun> rest) {
    return Stream.concat(head, rest.stream()).map(TextRun::text).toList();
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }
}
