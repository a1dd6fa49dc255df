package dev.candor.core.text;

import java.util.Locale;

/** Why something was left out of a text from outside. */
public enum RemovalKind {
  /** Text that a reader of the page would not see. */
  HIDDEN_TEXT,
  /** A comment in the page's source. */
  COMMENT,
  /** Scripts, styles, templates, and what else a page holds that is not text. */
  SCRIPT,
  /** Characters without width, tags and selectors: they can carry text that nobody sees. */
  INVISIBLE_CHARACTER,
  /**
   * Characters that turn the direction of writing: they can make text read otherwise than it is.
   */
  BIDI_CONTROL,
  /** Control characters and broken code units. */
  CONTROL_CHARACTER;

  /**
   * The value as it stands in findings and JSON.
   *
   * @return such as {@code hidden-text}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
