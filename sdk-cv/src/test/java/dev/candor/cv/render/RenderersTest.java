package dev.candor.cv.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.CvRenderer;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.spi.render.RenderedCv;
import dev.candor.cv.tck.render.AssertingCvRenderer;
import dev.candor.cv.tck.render.CvRendererContract;
import dev.candor.cv.tck.render.FakeCvRenderer;
import dev.candor.cv.tck.render.SampleCv;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class RenderersTest {

  @Test
  void there_is_one_renderer_of_each_format() {
    assertEquals(
        List.of("pdf", "docx", "html", "md", "txt"),
        Renderers.standard().stream().map(CvRenderer::format).toList());
    assertEquals("docx", Renderers.of(Renderers.standard(), "DOCX").format());
  }

  @Test
  void an_unknown_format_is_answered_with_those_there_are() {
    InvalidInputException unknown =
        assertThrows(InvalidInputException.class, () -> Renderers.of(Renderers.standard(), "odt"));
    assertTrue(unknown.getMessage().contains("pdf, docx, html, md, txt"), unknown.getMessage());
  }

  @Test
  void an_unknown_template_is_answered_with_those_there_are() {
    RenderOptions options = new RenderOptions(RenderOptions.Paper.A4, "baroque", 18);
    InvalidInputException unknown =
        assertThrows(
            InvalidInputException.class,
            () -> new PdfRenderer().render(SampleCv.document(), options));
    assertTrue(unknown.getMessage().contains("classic"), unknown.getMessage());
  }

  @Test
  void what_was_left_out_or_replaced_is_told() {
    CvDocument document = SampleCv.of("a\u0000b", "lone \uD83D end", "\u5DE5");
    for (CvRenderer renderer : Renderers.standard()) {
      RenderedCv cv = renderer.render(document, RenderOptions.STANDARD);
      assertTrue(cv.notes().toString().contains("Left out"), cv.notes().toString());
      assertTrue(cv.notes().toString().contains("U+FFFD"), cv.notes().toString());
      assertEquals(renderer.format().equals("pdf"), cv.notes().toString().contains("U+5DE5"));
      assertEquals(List.of(), renderer.render(SampleCv.document(), RenderOptions.STANDARD).notes());
    }
  }

  @Nested
  final class Pdf extends CvRendererContract {
    @Override
    protected CvRenderer renderer() {
      return new AssertingCvRenderer(new PdfRenderer());
    }

    @Override
    protected String textOf(byte[] bytes) throws Exception {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(pdf);
      }
    }
  }

  @Nested
  final class Docx extends CvRendererContract {
    @Override
    protected CvRenderer renderer() {
      return new AssertingCvRenderer(new DocxRenderer());
    }

    @Override
    protected String textOf(byte[] bytes) throws Exception {
      try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(bytes));
          XWPFWordExtractor extractor = new XWPFWordExtractor(docx)) {
        return extractor.getText();
      }
    }
  }

  @Nested
  final class Html extends CvRendererContract {
    @Override
    protected CvRenderer renderer() {
      return new AssertingCvRenderer(new HtmlRenderer());
    }

    @Override
    protected String textOf(byte[] bytes) {
      return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).body().wholeText();
    }
  }

  @Nested
  final class Markdown extends CvRendererContract {
    @Override
    protected CvRenderer renderer() {
      return new AssertingCvRenderer(new MarkdownRenderer());
    }

    @Override
    protected String textOf(byte[] bytes) {
      // through HTML, for the text renderer adds quotes and addresses of its own
      String html =
          org.commonmark.renderer.html.HtmlRenderer.builder()
              .build()
              .render(Parser.builder().build().parse(new String(bytes, StandardCharsets.UTF_8)));
      return Jsoup.parse(html).body().wholeText();
    }
  }

  @Nested
  final class Text extends CvRendererContract {
    @Override
    protected CvRenderer renderer() {
      return new AssertingCvRenderer(new TextRenderer());
    }

    @Override
    protected String textOf(byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  @Nested
  final class Fake extends CvRendererContract {
    @Override
    protected CvRenderer renderer() {
      return new AssertingCvRenderer(new FakeCvRenderer("fake"));
    }

    @Override
    protected String textOf(byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
