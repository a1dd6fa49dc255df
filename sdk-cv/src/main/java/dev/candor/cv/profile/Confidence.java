package dev.candor.cv.profile;

import java.util.Locale;

/** How sure an importer is of a field that it read from a page. Most sure first. */
public enum Confidence {
  /** The file itself says what it is: a label, a style, an unmistakable form such as an e-mail. */
  STATED,
  /** It stands where such a thing usually stands, and nothing speaks against it. */
  LIKELY,
  /** Something speaks for it, and something else could be meant: look at it. */
  UNSURE;

  /**
   * The value as it stands in JSON.
   *
   * @return such as {@code likely}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
