package dev.candor.core.internal.pay;

/** What tells the currency of a figure, best first. */
public enum Evidence {
  /** Its code. */
  CODE,
  /** A sign or word of this currency alone. */
  SIGN,
  /** A shared sign, and the country of the posting. */
  COUNTRY,
  /** A shared sign alone: the currency it means most often. */
  ASSUMED
}
