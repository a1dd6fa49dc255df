package dev.candor.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void keeps_the_words_and_drops_the_marks() {
    assertEquals(
        "About us\n- Java and C# at 2 * 3 * 4\n* snake_case stays, docs too; run mvn verify; 5*",
        Markdown.plain(
            "## **About us** ##\n"
                + "- **Java** and *C#* at 2 * 3 * 4\n"
                + "* snake_case stays, [docs](https://a.example) too; run `mvn verify`; 5\\*"));
  }

  @Test
  void plain_text_stays() {
    String text = "C++ & C#, a_b_c, 5 * 4 = 20, #1 choice [x] (y)\nUse __init__.py";
    assertEquals(text.replace("__init__", "init"), Markdown.plain(text));
  }
}
