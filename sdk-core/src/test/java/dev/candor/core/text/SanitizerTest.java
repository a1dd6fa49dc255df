package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "plain\r\ntext\twith\u00A0space", "naïve Größe — “quoted” • 5 €",
            "👩\u200D💻 ☎\uFE0F 1\uFE0F⃣",
        "می\u200Cخواهم", "क्\u200Dष", "漢字", "e\u0301"
      })
  void what_a_reader_sees_stays_as_it_is(String text) {
    assertEquals(new CleanText(text, List.of()), Sanitizer.clean(text));
  }

  @Test
  void what_nobody_sees_is_left_out_and_told() {
    String tagged =
        "Ja\u200Bva\uFEFF\u202Egnp\u202C \u0000x\uDB40\uDC41\uDB40\uDC42 soft\u00ADly y\uD800";
    CleanText clean = Sanitizer.clean(tagged);
    assertEquals("Javagnp x softly y", clean.text());
    assertEquals(
        List.of(
            RemovalKind.INVISIBLE_CHARACTER,
            RemovalKind.BIDI_CONTROL,
            RemovalKind.CONTROL_CHARACTER),
        clean.removals().stream().map(Removal::kind).toList());
    assertEquals(List.of(5, 2, 2), clean.removals().stream().map(Removal::count).toList());
    assertTrue(clean.removals().get(0).detail().startsWith("5 invisible"));
  }

  @Test
  void page_and_line_separators_become_line_feeds() {
    assertEquals("a\nb\nc", Sanitizer.clean("a\fb\u2028c").text());
  }

  @Test
  void selectors_that_carry_text_behind_a_letter_are_left_out() {
    assertEquals("a b", Sanitizer.clean("a\uFE01\uFE0F\uDB40\uDD00 b").text());
  }

  @Test
  void cleaning_twice_changes_nothing_more() {
    for (int seed = 0; seed < 1_000; seed++) {
      String once = Sanitizer.clean(SeededText.mixed(new Random(seed), 60)).text();
      assertEquals(new CleanText(once, List.of()), Sanitizer.clean(once), "seed " + seed);
    }
  }
}
