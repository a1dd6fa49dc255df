package dev.candor.cv.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.spi.render.RenderOptions;
import dev.candor.cv.tck.render.SampleCv;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class HtmlRendererTest {

  @Test
  void markup_in_text_makes_no_element_and_no_attribute() {
    Document page =
        page(
            SampleCv.of(
                "<img src=x onerror=alert(1)>",
                "</style><script>alert(1)</script>",
                "\" onclick=\""));
    assertEquals(0, page.select("script, img, [onerror], [onclick]").size());
    assertEquals("<img src=x onerror=alert(1)>", page.title());
  }

  @Test
  void only_safe_links_are_links() {
    CvDocument document =
        new CvDocument(
            "Links",
            "en",
            List.of(
                new Paragraph(
                    "p",
                    List.of(
                        SampleCv.link("bad", "javascript:alert(1)"),
                        SampleCv.link("worse", "java\tscript:alert(1)"),
                        SampleCv.link("quoted", "https://example.org/\"onclick=\"x"),
                        SampleCv.link("good", "https://example.org/")))));
    assertEquals(List.of("https://example.org/"), page(document).select("a").eachAttr("href"));
  }

  @Test
  void the_policy_allows_the_style_sheet_and_nothing_else() throws Exception {
    Document page = page(SampleCv.document());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    byte[] style = page.select("style").first().data().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    assertEquals("default-src 'none'; style-src 'sha256-" + hash + "'", policy);
    assertEquals(0, page.select("[style], link, [src]").size());
  }

  @Test
  void the_page_has_what_screen_readers_need() {
    Document page = page(SampleCv.document());
    assertEquals("en-GB", page.select("html").attr("lang"));
    assertEquals(1, page.select("main h1").size());
    assertEquals(7, page.select("h2").size());
    assertEquals(6, page.select("h3").size());
    assertTrue(page.select("style").first().data().contains("prefers-color-scheme: dark"));
    assertFalse(page.text().isEmpty());
  }

  private static Document page(CvDocument document) {
    byte[] bytes = new HtmlRenderer().render(document, RenderOptions.STANDARD).bytes();
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }
}
