package dev.candor.cv.internal.reading;

/** How a stated number relates to the true one. */
public enum Comparison {
  /** It is the number. */
  EXACT,
  /** More than it. */
  MORE,
  /** It or more. */
  LEAST,
  /** As in "50+". */
  PLUS,
  /** Less than it. */
  LESS,
  /** It or less. */
  MOST,
  /** Up to it: at times. */
  UP_TO,
  /** About it: proves no bound. */
  ABOUT,
  /** A little less than it. */
  NEARLY,
  /** From one to the other. */
  RANGE
}
