package dev.candor.core.internal.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.internal.json.Json;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in what models write. */
final class AnswerJsonTest {

  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\",\"maximum\":9},"
          + "\"b\":{\"type\":[\"string\",\"null\"],\"maxLength\":5}},\"required\":[\"a\"],"
          + "\"additionalProperties\":false}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        " \uFEFF\n{\"a\":1}\n",
        "```json\n{\"a\":1}\n```",
        "```JSON\n{\"a\":1}```",
        "Here you are:\n```\n{\"a\": 1}\n```\nI hope that this helps {you}.",
        "The set {x, y} is empty. {\"a\":1} - note",
        "<think>maybe {\"a\":7}? no</think>{\"a\":1}",
        "<THINKING>{\"a\":8}</THINKING>\n<think>{}</think>\n{\"a\":1}",
        "{'a': 1}",
        "{a: 1}",
        "{\"a\":1,}",
        "{\"a\":1, // the number\n}",
        "{\"a\":1,\"b\":None}",
        "{\"a\":1,\"b\":null,\"more\":true}",
        "{\"a\":1.0}",
        "{\"a\":10} was wrong, so {\"a\":1}"
      })
  void it_is_found_whatever_stands_around_it(String text) {
    AnswerJson.Found found = AnswerJson.find(SCHEMA, text);
    assertEquals(List.of(), found.problems(), text);
    assertEquals(1, Json.read("found", String.valueOf(found.json())).path("a").intValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[1,2,3]",
        "[{\"a\":1}]",
        "{this is not valid at all}",
        "{\"b\":\"x\"}",
        "{\"a\":\"1\"}",
        "{\"a\":1.5}",
        "{\"a\":10}",
        "{\"a\":1,\"b\":\"too long\"}",
        "<think>{\"a\":1}</think>"
      })
  void what_does_not_follow_the_schema_has_a_problem(String text) {
    assertFalse(AnswerJson.find(SCHEMA, text).problems().isEmpty(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"b\":\"x", "{\"a\":1", "```json\n{\"a\":[1,2,"})
  void what_was_cut_off_is_not_completed_and_said_to_be_cut(String text) {
    AnswerJson.Found found = AnswerJson.find(SCHEMA, text);
    assertTrue(found.problems().get(0).contains("ends too early"), found.toString());
  }

  @Test
  void problems_name_the_place_and_do_not_quote_the_value() {
    List<String> problems = AnswerJson.find(SCHEMA, "{\"b\":\"private\"}").problems();
    assertEquals(List.of("$.a is missing", "$.b has more characters than 5"), problems);
  }

  @Test
  void a_list_is_an_answer_only_where_a_list_is_asked_for() {
    String list = "{\"type\":\"array\",\"items\":{\"type\":\"integer\"},\"maxItems\":2}";
    assertEquals("[1,2]", AnswerJson.find(list, "so: [1, 2,]").json());
    assertEquals(List.of(), AnswerJson.find(list, "so: [1, 2,]").problems());
    assertFalse(AnswerJson.find(list, "[1,2,3]").problems().isEmpty());
    assertFalse(AnswerJson.find(list, "{\"a\":[1]}").problems().isEmpty());
  }

  @Test
  void long_and_deep_answers_take_linear_time() {
    List<String> hostile =
        List.of(
            "{".repeat(1_000_000),
            "[".repeat(1_000_000),
            "{\"a\":\"" + "x".repeat(2_000_000),
            "<think>".repeat(300_000),
            "\\\"".repeat(500_000) + "{",
            "{'".repeat(300_000),
            "5".repeat(2_000_000) + "{\"a\":" + "5".repeat(5_000) + "}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> hostile.forEach(text -> assertNotNull(AnswerJson.find(SCHEMA, text).problems())));
  }

  @Property(tries = 500)
  void any_text_gives_an_answer_or_problems_and_never_an_exception(@ForAll("texts") String text) {
    AnswerJson.Found found = AnswerJson.find(SCHEMA, text);
    if (found.problems().isEmpty()) {
      assertTrue(Json.read("found", String.valueOf(found.json())).path("a").isNumber());
    }
  }

  @Property(tries = 300)
  void what_stands_around_an_answer_does_not_change_it(
      @ForAll("words") String before, @ForAll("words") String after) {
    AnswerJson.Found found = AnswerJson.find(SCHEMA, before + "{\"a\": 3, \"b\": \"}{\"}" + after);
    assertEquals("{\"a\":3,\"b\":\"}{\"}", found.json());
    assertEquals(List.of(), found.problems());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ":",
            ",",
            "\\",
            "a",
            "\"a\"",
            "1",
            "-",
            "null",
            "True",
            "```json",
            "<think>",
            "</think>",
            "//",
            "/*",
            "\n",
            "\uD800",
            "\u0000",
            "1e999999999",
            "NaN",
            " ");
    return Arbitraries.oneOf(
        Arbitraries.strings(), pieces.list().ofMaxSize(60).map(list -> String.join("", list)));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abc .,:!?'\n`").ofMaxLength(60);
  }
}
