package dev.candor.core.text;

import java.util.Set;

/** Words whose dot ends no sentence. In lower case, without their last dot. */
final class Abbreviations {

  /** Something always follows. */
  private static final Set<String> LEADING =
      Set.of(
          "e.g", "i.e", "eg", "ie", "cf", "vs", "viz", "approx", "ca", "mr", "mrs", "ms", "dr",
          "prof", "st", "mt", "no", "nr", "fig", "vol", "min", "max", "dept", "est", "incl", "inkl",
          "excl", "resp", "gen", "sen", "rep", "hon", "rev", "sr", "jr", "z.b", "d.h", "u.a", "bzw",
          "ggf", "evtl", "mind", "max.", "p.ej", "ej", "p.ex", "ex", "sra", "srta", "dra", "mme",
          "mlle", "dhr", "mevr", "bijv", "o.a", "sig", "dott", "art", "av", "abs", "tel");

  /** May end a sentence: does when the next word commonly begins one. */
  private static final Set<String> TRAILING =
      Set.of(
          "etc", "inc", "ltd", "co", "corp", "llc", "plc", "gmbh", "usw", "u.s", "u.k", "u.s.a",
          "e.u", "a.m", "p.m", "ph.d", "m.sc", "b.sc", "b.a", "m.a", "m.s", "b.s", "jan", "feb",
          "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "al", "enz");

  private static final Set<String> OPENERS =
      Set.of(
          "we",
          "the",
          "you",
          "our",
          "this",
          "it",
          "in",
          "as",
          "a",
          "an",
          "i",
          "they",
          "if",
          "at",
          "for",
          "your",
          "these",
          "that",
          "with",
          "he",
          "she",
          "what",
          "when",
          "experience",
          "must",
          "wir",
          "die",
          "der",
          "das",
          "nous",
          "vous",
          "le",
          "la",
          "les",
          "el",
          "los",
          "il",
          "wij",
          "de");

  private Abbreviations() {}

  /** Whether the dot after a word is not the end, given the word that follows. */
  static boolean goesOn(String word, String next) {
    String folded = WordForms.fold(word);
    if (LEADING.contains(folded)) {
      return true;
    }
    boolean trailing = TRAILING.contains(folded) || isInitial(word);
    return trailing && !OPENERS.contains(WordForms.fold(next));
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }
}
