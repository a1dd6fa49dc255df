package dev.candor.cv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.Candor;
import dev.candor.core.error.RefusedResultException;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.render.HtmlRenderer;
import dev.candor.cv.render.TextRenderer;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import dev.candor.cv.tck.header.SampleMatch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TailoredCvTest {

  @TempDir Path folder;

  /** Counts, and drops a part of what it makes. */
  private static final class Counting implements CvRenderer {
    private final CvRenderer real;
    private final String without;
    private int made;

    Counting(CvRenderer real, String without) {
      this.real = real;
      this.without = without;
    }

    @Override
    public String format() {
      return real.format();
    }

    @Override
    public RenderedCv render(CvDocument document, RenderOptions options) {
      made++;
      RenderedCv whole = real.render(document, options);
      String text = new String(whole.bytes(), StandardCharsets.UTF_8);
      byte[] bytes = text.replace(without, "").getBytes(StandardCharsets.UTF_8);
      return new RenderedCv(whole.format(), whole.mediaType(), bytes, whole.notes());
    }
  }

  @Test
  void each_format_is_made_once_and_read_back() throws Exception {
    Counting text = new Counting(new TextRenderer(), "\u0000");
    Counting page = new Counting(new HtmlRenderer(), "\u0000");
    List<Path> files = tailored(text, page).writeAll(folder, "cv");
    assertEquals(1, text.made);
    assertEquals(1, page.made);
    assertEquals(6, files.size());
    String report = Files.readString(folder.resolve("report.json"));
    for (String format : List.of("pdf", "docx", "html", "md", "txt")) {
      assertTrue(report.contains("\"" + format + "\":{\"whole\":true"), format);
    }
  }

  @Test
  void a_page_that_lost_a_sentence_is_refused_and_nothing_is_written() throws Exception {
    String bullet =
        tailored().document().blocks().stream()
            .filter(Block.Entry.class::isInstance)
            .map(block -> ((Block.Entry) block).bullets().get(0).text())
            .findFirst()
            .orElseThrow();
    TailoredCv broken = tailored(new Counting(new HtmlRenderer(), bullet));
    RefusedResultException e =
        assertThrows(RefusedResultException.class, () -> broken.writeAll(folder, "cv"));
    assertTrue(e.getMessage().contains("html"), e.getMessage());
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(0, all.count());
    }
    assertFalse(broken.reportJson().contains("\"html\":{\"whole\":true"));
  }

  private static TailoredCv tailored(CvRenderer... renderers) throws InterruptedException {
    try (Candor candor = Candor.builder().build()) {
      CvStudioBuilder studio = CvStudio.builder(candor, SampleMatch.profile());
      List.of(renderers).forEach(studio::renderer);
      return studio.build().tailor(SampleMatch.posting());
    }
  }
}
