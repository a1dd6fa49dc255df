package dev.candor.core.text;

import java.util.Objects;

/**
 * The language a text is taken to be in.
 *
 * @param code ISO 639-1 code, or {@code und} when the text does not tell
 * @param confidence 0 to 1; 0 with {@code und}
 */
public record LanguageGuess(String code, double confidence) {

  /** Not told. */
  public static final LanguageGuess UNDETERMINED = new LanguageGuess("und", 0);

  /** Checks. */
  public LanguageGuess {
    Objects.requireNonNull(code, "code");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is not from 0 to 1: " + confidence);
    }
  }

  /**
   * Whether the text told its language.
   *
   * @return false for {@code und}
   */
  public boolean isKnown() {
    return !code.equals("und");
  }
}
