package dev.candor.cv.header;

import java.util.regex.Pattern;

/** What a value proposition does without. */
final class PlainSpeech {

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:I|(?i:my|me|mine|myself|you|your|yours|we|our|ours|he|she|him|his"
              + "|her|hers|himself|herself)|us)(?![\\p{L}\\p{N}])");
  private static final Pattern CLICHE =
      Pattern.compile(
          "(?i)\\b(?:passionate|passion|driven|results?[- ]orient(?:ed|ated)|detail[-"
              + " ]oriented|team[- ]player|synerg\\w*|leverag\\w*|go[- ]getter|self[-"
              + " ]starter|hard[- ]?working|think(?:ing|er)? outside|out[- ]of[- ]the[- ]box|rock"
              + " ?star|ninja|guru|visionary|dynamic|motivated|proven track record|track"
              + " record|world[- ]class|cutting[- ]edge|best[- ]in[- ]class|thought leader|game[-"
              + " ]chang\\w+|seasoned|enthusiastic)\\b");
  private static final Pattern SCALE = Pattern.compile("\\d");

  private PlainSpeech() {}

  static boolean hasPronoun(String text) {
    return PRONOUN.matcher(text).find();
  }

  static boolean hasCliche(String text) {
    return CLICHE.matcher(text).find();
  }

  /** Whether a text gives a figure. */
  static boolean hasScale(String text) {
    return SCALE.matcher(text).find();
  }
}
