package dev.candor.cv.profile.read;

import java.util.Locale;
import java.util.Objects;

/**
 * Something about an import that its reader should know. It never quotes the content.
 *
 * @param kind what became of it
 * @param where a path such as {@code work[0].url}, with {@code [*]} for every entry, or a place
 *     such as {@code line 12}
 * @param why one sentence, without full stop
 */
public record ImportNote(Kind kind, String where, String why) {
  /** Checks. */
  public ImportNote {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(why, "why");
  }

  @Override
  public String toString() {
    return where + ": " + why;
  }

  /** What became of the thing noted. */
  public enum Kind {
    /** It is not in the profile's fields; it is kept in its extras. */
    KEPT,
    /** It is neither in the profile's fields nor kept. */
    LEFT_OUT,
    /** It was understood otherwise than written. */
    READ_AS,
    /** It was carried over as it is, and contradicts something or looks wrong. */
    DOUBTFUL;

    /**
     * The value as it stands in JSON.
     *
     * @return such as {@code left-out}
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
