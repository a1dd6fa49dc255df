package dev.candor.core.text;

import java.util.List;
import java.util.Random;

/** Texts out of a seed: the same on every run. */
final class SeededText {

  private static final List<String> BITS =
      List.of(
          " ",
          " ",
          " ",
          "\n",
          "\r\n",
          "\n\n",
          ". ",
          ".",
          ", ",
          "-",
          "/",
          "&",
          "'",
          "’",
          "+",
          "#",
          "(",
          ")",
          "<",
          ">",
          "<p>",
          "</li>",
          "<!--",
          "\u200B",
          "\u202E",
          "\u0000",
          "\uD800",
          "\uDC00",
          "😀",
          "é",
          "e\u0301",
          "漢字",
          "かな",
          "العربية",
          "ß",
          "İ",
          "ı",
          "Java",
          "C++",
          ".NET",
          "Node.js",
          "Go",
          "R",
          "C",
          "it",
          "e.g.",
          "Dr.",
          "3.14",
          "1,000",
          "- ",
          "• ",
          "https://a.example/x?y=Java",
          "CI/CD",
          "word",
          "WORD",
          "x",
          "\t",
          "\u00A0",
          "\u2028",
          "\uDB40\uDC41",
          "**",
          "…",
          "?!",
          "\"");

  private SeededText() {}

  static String mixed(Random random, int bits) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < bits; at++) {
      text.append(
          random.nextInt(10) == 0
              ? Character.toString(random.nextInt(0x110000))
              : BITS.get(random.nextInt(BITS.size())));
    }
    return text.toString();
  }

  static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}
