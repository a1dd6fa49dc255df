package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C++, C# and F#. | C++;C#;and;F#",
        "We use .NET (not Node.js). | We;use;.NET;not;Node.js",
        "CI/CD, Objective-C; AT&T's R&D | CI/CD;Objective-C;AT&T's;R&D",
        "C#/.NET and C/C++ | C#/.NET;and;C/C++",
        "5+ years, 1.5 million. | 5+;years;1.5;million",
        "end.- of -line- | end;of;line",
        "don't ‘quote’ it | don't;quote;it",
        "... etc. ... | etc",
        "_snake_case_ C++11 | snake_case;C++11",
        "使用Java开发 | 使用;Java;开发",
        "Größe naïve | Größe;naïve"
      })
  void cuts_words_and_names(String text, String expected) {
    List<String> tokens = Tokens.of(text).stream().map(Token::text).toList();
    assertEquals(List.of(expected.split(";")), tokens);
  }

  @Test
  void every_token_stands_where_it_says_in_any_text() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = SeededText.mixed(random, 80);
      int before = 0;
      for (Token token : Tokens.of(text)) {
        assertEquals(token.text(), text.substring(token.start(), token.end()), "seed " + seed);
        assertTrue(token.start() >= before, "overlap, seed " + seed);
        assertEquals(
            List.of(token.text()), Tokens.of(token.text()).stream().map(Token::text).toList());
        before = token.end();
      }
    }
  }

  @Test
  void no_letter_or_digit_is_outside_a_token() {
    for (int seed = 0; seed < 300; seed++) {
      String text = SeededText.mixed(new Random(seed), 60);
      StringBuilder rest = new StringBuilder(text);
      for (Token token : Tokens.of(text)) {
        for (int at = token.start(); at < token.end(); at++) {
          rest.setCharAt(at, ' ');
        }
      }
      assertTrue(rest.codePoints().noneMatch(Character::isLetterOrDigit), "seed " + seed);
    }
  }

  @Test
  void a_long_run_is_read_once() {
    String text = "a/".repeat(500_000) + "+".repeat(500_000) + ".".repeat(500_000);
    int tokens = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Tokens.of(text).size());
    assertEquals(1, tokens);
  }
}
