package dev.candor.cv.report;

import java.util.Locale;

/** Why a claim is not proven. */
public enum ReasonKind {
  /** A number, its unit, scale, currency or comparison. */
  NUMBER,
  /** An employer, institution, client or place. */
  EMPLOYER,
  /** A title held. */
  TITLE,
  /** A date or duration. */
  DATE,
  /** A degree, certificate or award. */
  DEGREE,
  /** A skill or tool. */
  SKILL,
  /** A stronger part in the work than stated. */
  SCOPE,
  /** A cause, result or adoption that is not stated. */
  LINK,
  /** A rank or superlative that is not stated. */
  SUPERLATIVE,
  /** A limit that was dropped, such as 'up to' or 'planned'. */
  QUALIFIER,
  /** A name nobody knows. */
  NAME,
  /** Other content the facts do not explain. */
  CONTENT,
  /** An id that names no fact. */
  UNKNOWN_EVIDENCE,
  /** Hidden characters, no text, or text that addresses machines. */
  UNREADABLE;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
