package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "We build. You run! Who tests? All… | We build.;You run!;Who tests?;All…",
        "Use tools, e.g. Docker or approx. five others. Done. | Use tools, e.g. Docker or approx."
            + " five others.;Done.",
        "Salary is 1.5 million. Use Node.js. Or .NET 8. | Salary is 1.5 million.;Use Node.js.;Or"
            + " .NET 8.",
        "See https://a.example/x.y?z=1. Then call Dr. J. Smith. | See"
            + " https://a.example/x.y?z=1.;Then call Dr. J. Smith.",
        "We are Acme Inc. We build boats. Acme Inc. builds boats. | We are Acme Inc.;We build"
            + " boats.;Acme Inc. builds boats.",
        "Based in the U.S. and U.K. offices. | Based in the U.S. and U.K. offices.",
        "She said \"go.\" Then left (early.) Next. | She said \"go.\";Then left (early.);Next.",
        "Knowledge of services.You will learn. | Knowledge of services.;You will learn.",
        "Written in C. We ship. | Written in C.;We ship.",
        "- one. two | one. two",
        "1. Java | Java",
        "12) Java: yes | Java: yes",
        "• lead; • follow | lead; • follow",
        "今日は。明日も。 | 今日は。;明日も。",
        "Wir suchen z.B. Entwickler. Auch Tester. | Wir suchen z.B. Entwickler.;Auch Tester."
      })
  void cuts(String text, String expected) {
    assertEquals(List.of(expected.split(";(?! •)")), Sentences.split(text).stream().toList());
  }

  @Test
  void a_line_is_a_sentence_of_its_own() {
    assertEquals(
        List.of("Requirements", "strong communication", "experience with Java"),
        Sentences.split("Requirements\n- strong communication\r\n- experience with Java"));
  }

  @Test
  void a_long_line_that_goes_on_in_small_letters_is_wrapped() {
    String text = "You will design and build the services that\nour customers rely on. Next";
    assertEquals(
        List.of("You will design and build the services that\nour customers rely on.", "Next"),
        Sentences.split(text));
  }

  @Test
  void any_text_is_cut_into_true_spans_that_lose_no_word() {
    for (int seed = 0; seed < 800; seed++) {
      String text = SeededText.mixed(new Random(seed), 60);
      StringBuilder rest = new StringBuilder(text);
      int before = 0;
      for (Sentence sentence : Sentences.in(text)) {
        assertEquals(sentence.text(), text.substring(sentence.start(), sentence.end()));
        assertTrue(sentence.start() >= before && !sentence.text().isBlank(), "seed " + seed);
        before = sentence.end();
        for (int at = sentence.start(); at < sentence.end(); at++) {
          rest.setCharAt(at, ' ');
        }
      }
      assertTrue(rest.codePoints().noneMatch(Character::isLetter), "seed " + seed);
    }
  }
}
