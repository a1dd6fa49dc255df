package dev.candor.cv.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Phrases that stand for one word, by their first word's family. Immutable. */
public final class Phrases {

  /**
   * A phrase.
   *
   * @param rest words after the first, as families or as written
   * @param word what it stands for
   */
  public record Phrase(List<String> rest, String word) {}

  private final Map<String, List<Phrase>> byFirst;

  private Phrases(Map<String, List<Phrase>> byFirst) {
    this.byFirst = byFirst;
  }

  static Phrases load(UnaryOperator<String> familyOf) {
    Map<String, List<Phrase>> byFirst = new HashMap<>();
    for (String line : Resources.lines("phrases.txt")) {
      int equals = line.indexOf(" = ");
      List<String> words = new ArrayList<>();
      for (String word : line.substring(0, equals).split(" ")) {
        words.add(familyOf.apply(Spelling.fold(word)));
      }
      byFirst
          .computeIfAbsent(words.get(0), key -> new ArrayList<>())
          .add(
              new Phrase(
                  List.copyOf(words.subList(1, words.size())), line.substring(equals + 3).strip()));
    }
    byFirst.values().forEach(list -> list.sort((a, b) -> b.rest().size() - a.rest().size()));
    return new Phrases(byFirst);
  }

  /** Phrases that start with a word of this family, longest first. */
  public List<Phrase> startingWith(String family) {
    return byFirst.getOrDefault(family, List.of());
  }
}
