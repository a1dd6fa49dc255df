package dev.candor.cv.structure;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.posting.Finding;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.SectionKind;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingFileTest {

  private static final String TEXT = "\uFEFFAnforderungen：\r\n• Gepflegte Übergänge\r\n";

  private static Posting read(byte[] file) {
    return PostingStructurer.create().structure(file, "posting.txt");
  }

  @Test
  void text_is_decoded_by_its_mark_or_as_utf_8_and_stays_untouched() {
    assertEquals(TEXT, read(TEXT.getBytes(UTF_8)).text());
    assertEquals(TEXT, read(TEXT.getBytes(UTF_16LE)).text());
    assertEquals(TEXT, read(TEXT.getBytes(UTF_16BE)).text());
  }

  @Test
  void what_is_not_utf_8_is_read_as_windows_1252_and_said() {
    Posting posting = read("Über uns\n“Boote”".getBytes(Charset.forName("windows-1252")));
    assertEquals("Über uns\n“Boote”", posting.text());
    assertEquals(List.of("encoding"), posting.findings().stream().map(Finding::kind).toList());
  }

  @Test
  void html_becomes_the_text_a_reader_sees() {
    Posting posting =
        read(
            ("<html><body><h2>Requirements</h2><ul><li>Java</li><li>Docker</li></ul><p"
                    + " style='display:none'>You must have a"
                    + " unicorn</p><script>alert(1)</script></body></html>")
                .getBytes(UTF_8));
    assertEquals("Requirements\n\n- Java\n- Docker", posting.text());
    assertEquals(
        List.of(SectionKind.QUALIFICATIONS),
        posting.sections().stream().map(s -> s.kind()).toList());
    List<String> findings = posting.findings().stream().map(Finding::kind).toList();
    assertTrue(findings.containsAll(List.of("hidden-text", "script")), findings::toString);
    assertFalse(posting.text().contains("unicorn"));
  }

  @Test
  void files_without_text_are_refused_with_a_reason() {
    byte[] large = new byte[1_000_001];
    Arrays.fill(large, (byte) 'a');
    byte[] binary = {'a', 0, 1, 2};
    for (byte[] file :
        List.of(
            new byte[0],
            " \n ".getBytes(UTF_8),
            binary,
            large,
            "%PDF-1.7 trailer".getBytes(UTF_8),
            "<html><script>x</script></html>".getBytes(UTF_8))) {
      InvalidInputException refused = assertThrows(InvalidInputException.class, () -> read(file));
      assertEquals("posting.txt", refused.input());
      assertTrue(refused.happened().contains("posting.txt"));
    }
  }
}
