package dev.candor.core.text;

/**
 * A word inside a token: {@code CI/CD} has two.
 *
 * @param key folded, "&amp;" for "and", "" where no keyword may match (addresses)
 * @param surface as written
 * @param start where it stands
 * @param glue what stands between the part before and this one
 */
record Part(String key, String surface, int start, Glue glue) {

  int end() {
    return start + surface.length();
  }

  boolean isCapitalised() {
    return !surface.isEmpty() && Character.isUpperCase(surface.codePointAt(0));
  }

  boolean isSingleCapital() {
    return surface.length() == 1 && Character.isUpperCase(surface.charAt(0));
  }

  /** What stands between two parts. */
  enum Glue {
    /** White space, at most one line break. */
    SPACE,
    /** A hyphen without spaces. */
    HYPHEN,
    /** A slash, spaces or not. */
    SLASH,
    /** A dot inside a name. */
    DOT,
    /** Anything else: no phrase crosses it. */
    BREAK;

    /** Whether a phrase may go on across it. */
    boolean isSoft() {
      return this != BREAK;
    }

    /** Whether the two parts may also be written as one word. */
    boolean isTight() {
      return this == HYPHEN || this == SLASH || this == DOT;
    }
  }
}
