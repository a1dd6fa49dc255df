package dev.candor.cv.internal.lexicon;

/** Forms a written word can be. */
public enum Form {
  /** Infinitive or plain present. */
  BASE(1),
  /** Third person present. */
  THIRD(2),
  /** Past or past participle. */
  PAST(4),
  /** Present participle. */
  GERUND(8),
  /** A noun or anything else. */
  NOUN(16);

  private final int bit;

  Form(int bit) {
    this.bit = bit;
  }

  /** One bit of a set. */
  public int bit() {
    return bit;
  }
}
