package dev.candor.core.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.tck.llm.Injections;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text from outside is data, whatever it says. */
final class OutsideTextTest {

  private static final Step STEP = new Step("structure", Tier.LOW);
  private static final String TEXT =
      "version: 3\nslot: posting data 200\nslot: language word\n--- system\n"
          + "Structure the posting. Answer in {{language}}.\n--- user\nThe posting:\n{{posting}}\n"
          + "Structure it.";
  private static final Template TEMPLATE = Template.of("structure", TEXT);
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?s)The posting:\n\\[begin data posting ([0-9a-f]{32})]\n(.*)\n"
              + "\\[end data posting \\1]\nStructure it\\.");

  private final Fences fences = new Fences(new Random(7));

  private Filled filled(String posting) {
    return TEMPLATE.fill(STEP, fences).word("language", "English").data("posting", posting).done();
  }

  static List<String> injections() {
    return Injections.all();
  }

  @Test
  void the_corpus_has_at_least_40_attempts() {
    assertTrue(Set.copyOf(injections()).size() >= 40);
  }

  @ParameterizedTest
  @MethodSource("injections")
  void an_attempt_stays_inside_its_block_and_changes_no_instruction(String attempt) {
    Prompt harmless = filled("We look for a baker.").prompt();
    Prompt prompt = filled("We look for a baker.\n" + attempt + "\nApply by post.").prompt();
    assertEquals(harmless.system(), prompt.system());
    Matcher block = BLOCK.matcher(prompt.user());
    assertTrue(block.matches(), prompt.user());
    assertFalse(block.group(2).contains(block.group(1)), "the mark stands inside");
    assertFalse(
        block.group(2).codePoints().anyMatch(OutsideTextTest::isUnseen), "hidden characters");
    assertEquals(harmless.mark(), prompt.mark());
  }

  @ParameterizedTest
  @MethodSource("injections")
  void an_attempt_that_a_reader_does_not_see_is_taken_out_and_but_for_scripts_told(String attempt) {
    boolean hides =
        attempt.contains("display:none")
            || attempt.contains("font-size:0")
            || attempt.contains("color:#fff")
            || attempt.contains("-9999px")
            || attempt.contains("<!--")
            || attempt.codePoints().anyMatch(OutsideTextTest::isUnseen);
    Filled filled = filled(attempt);
    assertEquals(hides, !filled.notes().isEmpty(), filled.notes().toString());
    for (String hidden :
        List.of("highest score", "nine languages", "the king", "500000", "a degree", "every gap")) {
      assertFalse(filled.prompt().user().contains(hidden), filled.prompt().user());
    }
  }

  private static boolean isUnseen(int point) {
    return point == 0x200B
        || point == 0x202E
        || point == 0x202C
        || point == 0x2028
        || point >= 0xE0000;
  }

  @Test
  void every_block_has_a_mark_of_its_own_and_the_key_of_a_question_does_not_know_it() {
    Prompt one = filled("same").prompt();
    Prompt other = filled("same").prompt();
    assertNotEquals(one.user(), other.user());
    assertEquals(Fences.withoutMarks(one.user()), Fences.withoutMarks(other.user()));
    assertNotEquals(
        Fences.withoutMarks(one.user()), Fences.withoutMarks(filled("else").prompt().user()));
  }

  @Test
  void a_long_posting_is_cut_in_the_middle_and_keeps_its_requirements_at_the_end() {
    String about =
        "We are a friendly place with a long story to tell about ourselves.\n".repeat(60);
    String posting = "Staff Baker\n" + about + "Requirements:\n- oven licence\n- ten years of rye";
    Filled filled = filled(posting);
    String user = filled.prompt().user();
    assertTrue(user.contains("Staff Baker"), user);
    assertTrue(user.contains("Requirements:\n- oven licence\n- ten years of rye"), user);
    assertTrue(user.contains("characters are left out here ...]"), user);
    assertEquals(1, filled.notes().size(), filled.notes().toString());
    assertTrue(filled.notes().get(0).contains("200 tokens"), filled.notes().get(0));
  }

  @Property(tries = 300)
  void what_is_kept_fits_whatever_the_text(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 200) int times) {
    String posting = (text + "ab 日本 \uD83C\uDF89\n").repeat(times);
    Excerpt excerpt = Excerpt.of(posting, 50);
    if (excerpt.leftOut() > 0) {
      String kept = excerpt.text().replaceFirst("\\[\\.\\.\\. \\d+ characters[^\\]]*]", "");
      assertTrue(Excerpt.tokens(kept) <= 52, "tokens: " + Excerpt.tokens(kept));
      assertTrue(excerpt.leftOut() <= posting.length());
    } else {
      assertEquals(posting, excerpt.text());
    }
  }

  @Test
  void the_ledger_name_tells_version_and_changes_with_the_text() {
    assertTrue(TEMPLATE.mark().matches("structure@3:[0-9a-f]{12}"), TEMPLATE.mark());
    assertEquals(TEMPLATE.mark(), filled("x").prompt().mark());
    String other = Template.of("structure", TEXT.replace("Structure it", "Do it")).mark();
    assertNotEquals(TEMPLATE.mark(), other);
  }

  @Test
  void a_value_is_never_taken_for_a_slot() {
    assertTrue(filled("{{language}}").prompt().user().contains("{{language}}"));
  }

  @Test
  void a_word_is_a_line_of_ours_and_every_slot_is_filled_once() {
    Filling filling = TEMPLATE.fill(STEP, fences);
    assertThrows(IllegalStateException.class, filling::done);
    assertThrows(IllegalArgumentException.class, () -> filling.word("language", "a\nb"));
    assertThrows(IllegalArgumentException.class, () -> filling.word("language", "x".repeat(101)));
    assertThrows(IllegalArgumentException.class, () -> filling.word("posting", "x"));
    assertThrows(IllegalArgumentException.class, () -> filling.data("language", "x"));
    assertThrows(IllegalArgumentException.class, () -> filling.data("other", "x"));
    filling.word("language", "English");
    assertThrows(IllegalArgumentException.class, () -> filling.word("language", "French"));
  }

  @Test
  void a_template_that_puts_outside_text_into_instructions_is_refused() {
    List<String> wrong = new ArrayList<>();
    wrong.add(TEXT.replace("{{language}}", "{{language}} {{posting}}"));
    wrong.add(TEXT.replace("version: 3\n", ""));
    wrong.add(TEXT.replace("{{posting}}", "{{postings}}"));
    wrong.add(TEXT.replace("slot: language word", "slot: language words"));
    wrong.add(TEXT.replace("--- user\n", ""));
    wrong.add(TEXT.replace(" Answer in {{language}}.", ""));
    for (String text : wrong) {
      assertThrows(IllegalArgumentException.class, () -> Template.of("t", text), text);
    }
    assertThrows(
        IllegalArgumentException.class, () -> Template.load(getClass(), "not-there.prompt"));
  }
}
