package dev.candor.cv.internal.lexicon;

import java.util.Set;

/** Words that the data does not have: what is left when endings are taken off. Pure. */
final class Morphology {

  private static final Set<String> WHOLE =
      Set.of(
          "department",
          "apartment",
          "document",
          "instrument",
          "element",
          "comment",
          "experiment",
          "equipment",
          "environment",
          "government",
          "investment",
          "supplement",
          "segment",
          "garment",
          "monument",
          "pigment",
          "cement",
          "need",
          "speed",
          "feed",
          "seed",
          "indeed",
          "exceed",
          "proceed",
          "succeed",
          "hundred",
          "breed",
          "during",
          "morning",
          "evening",
          "thing",
          "nothing",
          "something",
          "ceiling",
          "string",
          "spring",
          "sibling",
          "series",
          "news",
          "business",
          "process",
          "access",
          "address",
          "analysis",
          "basis",
          "diagnosis",
          "crisis",
          "thesis",
          "species",
          "lens",
          "bus",
          "gas",
          "plus",
          "campus",
          "status",
          "virus",
          "focus",
          "bonus",
          "census",
          "logistics",
          "mathematics",
          "statistics",
          "physics",
          "economics",
          "electronics",
          "always",
          "perhaps",
          "united",
          "limited",
          "wedding",
          "bedding",
          "pudding");

  private Morphology() {}

  /** The stem of a folded word: equal for its inflections and its plainest derivations. */
  static String stem(String word) {
    if (word.length() < 4 || WHOLE.contains(word)) {
      return word;
    }
    String singular = singular(word);
    if (WHOLE.contains(singular)) {
      return singular;
    }
    return ending(verbal(adverbial(singular)));
  }

  static String singular(String word) {
    int length = word.length();
    if (length < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("zzes");
    return word.substring(0, length - (hissing ? 2 : 1));
  }

  private static String adverbial(String word) {
    if (word.length() > 7 && word.endsWith("ically")) {
      return word.substring(0, word.length() - 4);
    }
    return word.length() > 6 && word.endsWith("ly") ? word.substring(0, word.length() - 2) : word;
  }

  private static String verbal(String word) {
    String cut = word;
    if (word.endsWith("ied") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ing") && word.length() > 5) {
      cut = word.substring(0, word.length() - 3);
    } else if (word.endsWith("ed") && word.length() > 4) {
      cut = word.substring(0, word.length() - 2);
    } else {
      return nominal(word);
    }
    int last = cut.length() - 1;
    boolean doubled =
        last > 2
            && cut.charAt(last) == cut.charAt(last - 1)
            && "tnpmrgbdl".indexOf(cut.charAt(last)) >= 0;
    return doubled ? cut.substring(0, last) : cut;
  }

  private static String nominal(String word) {
    int length = word.length();
    if (word.endsWith("llation") && length > 9) {
      return word.substring(0, length - 6); // "cancellation" of "cancel"
    }
    if ((word.endsWith("tion") || word.endsWith("sion")) && length > 7) {
      return word.substring(0, length - 3);
    }
    if (word.endsWith("ment") && length > 7) {
      return word.substring(0, length - 4);
    }
    return word;
  }

  private static String ending(String word) {
    int last = word.length() - 1;
    if (last > 2 && word.charAt(last) == 'e') {
      return word.substring(0, last);
    }
    return last > 2 && word.charAt(last) == 'y' ? word.substring(0, last) + "i" : word;
  }
}
