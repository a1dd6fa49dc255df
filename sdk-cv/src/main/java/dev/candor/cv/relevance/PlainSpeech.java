package dev.candor.cv.relevance;

import java.util.regex.Pattern;

/** What plain speech does without, and the figures it gives. Pure. */
public final class PlainSpeech {

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

  /**
   * Whether a text says I, we, you, he or she.
   *
   * @param text any text
   * @return true for one such word
   */
  public static boolean hasPronoun(String text) {
    return PRONOUN.matcher(text).find();
  }

  /**
   * Whether a text says what every CV says.
   *
   * @param text any text
   * @return true for one such phrase
   */
  public static boolean hasCliche(String text) {
    return CLICHE.matcher(text).find();
  }

  /**
   * Whether a text gives a figure.
   *
   * @param text any text
   * @return true for one digit
   */
  public static boolean hasScale(String text) {
    return SCALE.matcher(text).find();
  }
}
