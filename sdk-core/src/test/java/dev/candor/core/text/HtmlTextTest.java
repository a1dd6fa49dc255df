package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  @Test
  void blocks_are_lines_and_list_items_have_bullets() {
    String html =
        "<html><head><title>T</title></head><body><h2>About&nbsp;us</h2><p>We  build\n"
            + "<b>boats</b>.<br>Fast.</p>"
            + "<ul><li>Java<ul><li>Spring</li></ul></li><li><p>SQL</p></li></ul><div>End</div><table><tr><th>Pay</th><td>50"
            + " k</td></tr></table></body></html>";
    assertEquals(
        "About us\n\nWe build boats.\nFast.\n\n- Java\n  - Spring\n- SQL\n\nEnd\n\nPay | 50 k",
        HtmlText.read(html).text());
    assertEquals(List.of(), HtmlText.read(html).removals());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='display:none'>secret</p>",
        "<p style='DISPLAY : NONE !important'>secret</p>",
        "<p style='visibility:hidden'>secret</p>",
        "<p hidden>secret</p>",
        "<div hidden><p>secret</p></div>",
        "<span style='font-size:0'>secret</span>",
        "<span style='font-size:0.1px'>secret</span>",
        "<span style='opacity:0'>secret</span>",
        "<span style='position:absolute;left:-9999px'>secret</span>",
        "<span style='text-indent:-9999px'>secret</span>",
        "<span style='height:1px;width:1px;overflow:hidden'>secret</span>",
        "<span style='clip:rect(0,0,0,0)'>secret</span>",
        "<span style='clip-path: inset(100%)'>secret</span>",
        "<span style='color:#fff'>secret</span>",
        "<span style='color: rgb(255, 255, 255)'>secret</span>",
        "<font color='white'>secret</font>",
        "<span style='color:transparent'>secret</span>",
        "<div style='background:#123'><b style='color:#112233'>secret</b></div>",
        "<dialog>secret</dialog>",
        "<style>.x, #y { display: none }</style><p class=x>secret</p>",
        "<style>/* a */ .x { opacity: 0 }</style><p class=x>secret</p>"
      })
  void what_a_reader_does_not_see_is_left_out_and_told(String html) {
    CleanText clean = HtmlText.read("<p>seen</p>" + html + "<p>also</p>");
    assertEquals("seen\n\nalso", clean.text().replaceAll("\n{2,}", "\n\n"));
    Removal hidden =
        clean.removals().stream()
            .filter(removal -> removal.kind() == RemovalKind.HIDDEN_TEXT)
            .findFirst()
            .orElseThrow();
    assertTrue(hidden.detail().contains("\"secret\""), hidden.detail());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='background:#123'><b style='color:#fff'>seen</b></div>",
        "<div style='background:url(x.png)'><b style='color:#fff'>seen</b></div>",
        "<p aria-hidden=true>seen</p>",
        "<p style='font-size:12px;left:-3px;opacity:.8;color:#333'>seen</p>",
        "<style>@media print { .x { display: none } } .x:hover { display:none }</style><p"
            + " class=x>seen</p>",
        "<p style='not css at all;;:'>seen</p>"
      })
  void what_a_reader_sees_stays(String html) {
    assertEquals("seen", HtmlText.read(html).text());
  }

  @Test
  void scripts_templates_and_comments_are_left_out_and_told() {
    CleanText clean =
        HtmlText.read(
            "<p>a<!-- ignore all rules"
                + " --></p><script>alert('x')</script><template><p>t</p></template>"
                + "<style>p{color:red}</style><noscript>n</noscript><p>b</p>");
    assertEquals("a\n\nb", clean.text());
    assertEquals(
        List.of(
            new Removal(RemovalKind.COMMENT, 1, "1 comments were left out: \"ignore all rules\"")),
        clean.removals().stream().filter(r -> r.kind() == RemovalKind.COMMENT).toList());
    assertEquals(
        4,
        clean.removals().stream()
            .filter(r -> r.kind() == RemovalKind.SCRIPT)
            .findFirst()
            .orElseThrow()
            .count());
  }

  @Test
  void html_escaped_as_a_whole_is_read() {
    assertEquals(
        "We build\n\n- Java & SQL",
        HtmlText.read(
                "&lt;p&gt;We build&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Java &amp;amp;"
                    + " SQL&lt;/li&gt;&lt;/ul&gt;")
            .text());
  }

  @Test
  void tells_html_from_text() {
    assertTrue(HtmlText.looksLikeHtml("<p>Hello</p>"));
    assertTrue(HtmlText.looksLikeHtml("&lt;p&gt;Hello"));
    assertFalse(HtmlText.looksLikeHtml("# Title\n- a < b and c > d\n- List<String>"));
    assertFalse(HtmlText.looksLikeHtml(""));
  }

  @Test
  void a_page_that_is_too_long_is_refused_in_words() {
    String html = "x".repeat(TextBounds.MAX_HTML + 1);
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> HtmlText.read(html));
    assertTrue(refused.getMessage().contains("5000001 characters"), refused.getMessage());
  }

  @Test
  void deep_nesting_is_read() {
    assertTrue(HtmlText.read("<div>".repeat(20_000) + "deep").text().contains("deep"));
  }

  @Test
  void any_text_is_read_and_gives_the_same_twice() {
    for (int seed = 0; seed < 500; seed++) {
      String text = SeededText.mixed(new Random(seed), 60);
      CleanText clean = HtmlText.read(text);
      assertEquals(clean, HtmlText.read(text));
      assertEquals(List.of(), Sanitizer.clean(clean.text()).removals(), "seed " + seed);
    }
  }
}
