package dev.candor.examples.benchmarks.truth;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A line of the words of a trade: a shape of deeds and what fills it. */
record Line(String shape, List<List<String>> slots) {

  static Line of(String text) {
    int space = text.indexOf(' ');
    return new Line(
        text.substring(0, space),
        Stream.of(text.substring(space + 1).split(" \\| "))
            .map(slot -> Stream.of(slot.split(" ~ ")).map(String::strip).toList())
            .toList());
  }

  /** The profile's words of a slot. */
  String first(int slot) {
    return slots.get(slot).get(0);
  }

  /** Other words for a slot; its own where there are none. */
  String other(int slot, SplittableRandom random) {
    List<String> words = slots.get(slot);
    return words.size() == 1 ? words.get(0) : words.get(1 + random.nextInt(words.size() - 1));
  }
}
