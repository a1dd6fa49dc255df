package dev.candor.examples.benchmarks.truth;

import java.util.ArrayList;
import java.util.List;

/** What somebody did, with sentences that follow from it and sentences that do not. */
final class Deed {

  /** A sentence and the kind of its making. */
  record Said(String kind, String text) {}

  private final String fact;
  private final List<Said> same = new ArrayList<>();
  private final List<Said> other = new ArrayList<>();

  Deed(String fact) {
    this.fact = sentence(fact);
  }

  /** Adds one that follows. */
  Deed same(String kind, String text) {
    same.add(new Said(kind, sentence(text)));
    return this;
  }

  /** Adds one that does not follow. */
  Deed other(String kind, String text) {
    other.add(new Said(kind, sentence(text)));
    return this;
  }

  String fact() {
    return fact;
  }

  List<Said> same() {
    return same;
  }

  List<Said> other() {
    return other;
  }

  /** The fact without its full stop, to be gone on with. */
  String open() {
    return fact.substring(0, fact.length() - 1);
  }

  private static String sentence(String text) {
    String stop = text.endsWith(".") ? "" : ".";
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + stop;
  }
}
