package dev.candor.cv.internal.reading;

/** Kinds of token. */
public enum Kind {
  /** A word. */
  WORD,
  /** A number in digits. */
  NUMBER,
  /** A sign of money, a percent sign, a comparison sign. */
  SIGN,
  /** Punctuation. */
  STOP
}
