package dev.candor.cv.match;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something a posting asks for that a profile can prove or not: skills of which one is enough, or a
 * degree.
 *
 * @param anyOf canonical names of skills in the order of the posting; empty for a degree
 * @param degree least degree: 1 bachelor, 2 master, 3 doctor; 0 for skills
 * @param words the posting's words
 */
record Demand(List<String> anyOf, int degree, String words) {

  private static final List<String> DEGREES =
      List.of("", "Bachelor's degree", "Master's degree", "Doctorate");

  /** The same for the same demand, wherever and however often it is written. */
  String key() {
    return degree > 0
        ? "degree " + degree
        : anyOf.stream().sorted().collect(Collectors.joining("|"));
  }

  String name() {
    return degree > 0 ? DEGREES.get(degree) : String.join(" or ", anyOf);
  }
}
