package dev.candor.cv.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The forms of English verbs and nouns, the irregular ones from data. */
final class Inflection {

  private static final String VOWELS = "aeiou";

  private final Map<String, List<String>> irregular = new HashMap<>();

  Inflection() {
    for (String line : Resources.lines("irregular.txt")) {
      List<String> forms = List.of(line.split(" "));
      irregular.put(forms.get(0), forms.subList(1, forms.size()));
    }
  }

  /** Every form of a verb. */
  void verb(String base, BiConsumer<String, Form> to) {
    to.accept(base, Form.BASE);
    int underscore = base.indexOf('_');
    if (underscore > 0) {
      return; // a phrase: its first word is inflected before it is joined
    }
    to.accept(base + (base.matches(".*(s|x|z|ch|sh|o)") ? "es" : "s"), Form.THIRD);
    if (base.endsWith("y") && !isVowel(base, base.length() - 2)) {
      to.accept(base.substring(0, base.length() - 1) + "ies", Form.THIRD);
    }
    List<String> stems = stems(base);
    for (String stem : stems) {
      to.accept(stem + "ing", Form.GERUND);
    }
    for (String past : irregular.getOrDefault(base, List.of())) {
      to.accept(past, Form.PAST);
    }
    if (!irregular.containsKey(base)
        || irregular.getOrDefault(base, List.of()).get(0).endsWith("ed")) {
      for (String stem : stems) {
        to.accept(stem + (stem.endsWith("ee") ? "d" : "ed"), Form.PAST);
      }
      if (base.endsWith("y") && !isVowel(base, base.length() - 2)) {
        to.accept(base.substring(0, base.length() - 1) + "ied", Form.PAST);
      }
    }
  }

  /** A noun and its plural. */
  static List<String> noun(String base) {
    if (base.endsWith("y") && base.length() > 2 && !isVowel(base, base.length() - 2)) {
      return List.of(base, base.substring(0, base.length() - 1) + "ies");
    }
    boolean hissing = base.matches(".*(s|x|z|ch|sh)");
    return base.endsWith("ics") ? List.of(base) : List.of(base, base + (hissing ? "es" : "s"));
  }

  /** What stands before -ing and -ed: both spellings where a consonant may be doubled. */
  private List<String> stems(String base) {
    int last = base.length() - 1;
    List<String> stems = new ArrayList<>();
    if (base.endsWith("e") && !base.endsWith("ee") && !base.equals("be")) {
      stems.add(base.substring(0, last));
      return stems;
    }
    stems.add(base);
    boolean closed =
        last >= 2
            && !isVowel(base, last)
            && isVowel(base, last - 1)
            && !isVowel(base, last - 2)
            && "wxyh".indexOf(base.charAt(last)) < 0;
    if (closed) {
      stems.add(base + base.charAt(last));
    }
    return stems;
  }

  private static boolean isVowel(String word, int at) {
    return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
  }
}
