package dev.candor.core.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordsTest {

  @Test
  void signs_that_make_a_name_are_kept() {
    assertEquals(
        List.of("c++", "c#", ".net", "senior"), List.copyOf(Words.asked("C++, C# .NET (Senior)")));
  }

  @Test
  void a_plain_letter_is_not_the_language_with_signs() {
    assertFalse(Words.allIn("C", "C++ and C# developer"));
    assertTrue(Words.allIn("c", "C, embedded"));
    assertFalse(Words.allIn("net", ".NET developer"));
  }

  @Test
  void a_dot_inside_a_name_finds_the_name_and_its_parts() {
    assertTrue(Words.allIn("Node.js", "We use Node.js."));
    assertTrue(Words.allIn("node js", "We use Node.js."));
    assertTrue(Words.allIn(".NET", "ASP.NET Core"));
    assertTrue(Words.allIn("build", "Grow with us.Build things"));
  }

  @Test
  void accents_and_case_do_not_matter() {
    assertTrue(Words.allIn("SAO PAULO", "São Paulo, Brasil"));
  }

  @Test
  void nothing_asked_is_found_everywhere() {
    assertTrue(Words.allIn("\"( ) * ? \\ AND:", "and"));
    assertTrue(Words.allIn("", ""));
    assertTrue(Words.asked("*?~\"").isEmpty());
  }

  @Test
  void ideographs_are_words_of_their_own() {
    assertTrue(Words.allIn("工程师", "高级软件工程师"));
  }

  @Test
  void every_text_is_found_by_its_own_words() {
    Random random = new Random(7);
    String alphabet = "aZ9 .#+é-/字ß\uD83D\uDE00\uD800";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(200); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertTrue(Words.allIn(text.toString(), text.toString()), text.toString());
    }
  }

  @Test
  void countries_are_known_by_the_names_people_write() {
    assertEquals("US", Countries.codeOf("united states").orElseThrow());
    assertEquals("MO", Countries.codeOf("Macao").orElseThrow());
    assertEquals("BA", Countries.codeOf("Bosnia and Herzegovina").orElseThrow());
    assertTrue(Countries.codeOf("Lisbon").isEmpty());
    assertTrue(Countries.codeOf("").isEmpty());
  }
}
