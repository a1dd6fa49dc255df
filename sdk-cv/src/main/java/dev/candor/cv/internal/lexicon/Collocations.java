package dev.candor.cv.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verbs that say the same of one kind of thing: appointments are made, booked and arranged. */
public final class Collocations {

  private static final Map<String, List<Set<String>>> VERBS = load();

  private Collocations() {}

  /**
   * Whether two verbs say the same of a thing.
   *
   * @param thing the noun
   * @param one a verb
   * @param other another verb
   */
  public static boolean same(Word thing, Word one, Word other) {
    for (Set<String> verbs : VERBS.getOrDefault(thing.family(), List.of())) {
      if (verbs.contains(one.family()) && verbs.contains(other.family())) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<Set<String>>> load() {
    Map<String, List<Set<String>>> byNoun = new HashMap<>();
    for (String line : Resources.lines("collocations.txt")) {
      int colon = line.indexOf(" : ");
      Set<String> verbs = Set.of(line.substring(colon + 3).split(" "));
      for (String noun : line.substring(0, colon).split(" ")) {
        String family = Lexicon.standard().word(Spelling.fold(noun)).family();
        byNoun.computeIfAbsent(family, none -> new ArrayList<>()).add(verbs);
      }
    }
    return byNoun;
  }
}
