package dev.candor.core.text;

import java.util.List;

/**
 * Tells the language of a text: English, German, French, Spanish, Italian, Portuguese, Dutch and
 * Arabic by letter triples and frequent words; Greek, Hebrew, Japanese, Korean, Chinese and Thai by
 * their script. Says {@code und} when unsure: other languages, lists of names, a word or two. Pure;
 * looks at the first {@value #LOOKED_AT} characters.
 */
public final class Language {

  private static final int LOOKED_AT = 4_000;
  private static final int FEWEST_LETTERS = 8;
  private static final double LEAST_KNOWN = 0.6;
  private static final double LEAST_KNOWN_WITH_NAMES = 0.45;
  private static final double LEAST_FREQUENT = 0.3;
  private static final double LEAST_CONFIDENCE = 0.7;
  private static final double TEMPERATURE = 3;

  private static final List<LanguageProfile> LATIN =
      List.of("en", "de", "fr", "es", "it", "pt", "nl").stream()
          .map(LanguageProfile::load)
          .toList();
  private static final LanguageProfile ARABIC = LanguageProfile.load("ar");

  private Language() {}

  /**
   * Tells the language of a text.
   *
   * @param text any text
   * @return code and confidence, or {@link LanguageGuess#UNDETERMINED}
   */
  public static LanguageGuess detect(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    ScriptCount scripts = ScriptCount.of(start);
    if (scripts.letters() == 0) {
      return LanguageGuess.UNDETERMINED;
    }
    String byScript = scripts.language();
    if (!byScript.isEmpty()) {
      return new LanguageGuess(byScript, scripts.share());
    }
    if (scripts.letters() < FEWEST_LETTERS) {
      return LanguageGuess.UNDETERMINED;
    }
    List<String> words = LanguageProfile.wordsOf(start);
    List<String> triples = LanguageProfile.triplesOf(words);
    return switch (scripts.main()) {
      case LATIN -> likeliest(words, triples);
      case ARABIC ->
          ARABIC.known(triples) < LEAST_KNOWN / 2 ? LanguageGuess.UNDETERMINED : arabic(words);
      default -> LanguageGuess.UNDETERMINED;
    };
  }

  private static LanguageGuess arabic(List<String> words) {
    boolean other = words.stream().anyMatch(word -> word.matches(".*[پچژگکیےٹڈڑ].*"));
    return other ? LanguageGuess.UNDETERMINED : new LanguageGuess("ar", 0.9);
  }

  private static LanguageGuess likeliest(List<String> words, List<String> triples) {
    double[] scores =
        LATIN.stream().mapToDouble(profile -> profile.score(words, triples)).toArray();
    int best = 0;
    for (int at = 1; at < scores.length; at++) {
      best = scores[at] > scores[best] ? at : best;
    }
    double others = 0;
    for (double score : scores) {
      others += Math.exp((score - scores[best]) / TEMPERATURE);
    }
    LanguageProfile language = LATIN.get(best);
    double confidence = 1 / others;
    boolean sure = confidence >= LEAST_CONFIDENCE && isKnown(language, words, triples);
    return sure ? new LanguageGuess(language.code(), confidence) : LanguageGuess.UNDETERMINED;
  }

  /** Names of products are in no language: many frequent words make up for them. */
  private static boolean isKnown(
      LanguageProfile language, List<String> words, List<String> triples) {
    double known = language.known(triples);
    return known >= LEAST_KNOWN
        || (known >= LEAST_KNOWN_WITH_NAMES && language.frequent(words) >= LEAST_FREQUENT);
  }
}
