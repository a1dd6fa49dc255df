package dev.candor.cv.profile.read;

import java.util.Objects;

/**
 * Words of a page that were not understood. They are kept in the profile's extras.
 *
 * @param line of the file, from 1
 * @param section the heading above, "" above all headings
 * @param text as it stands there: a whole line, or what was left over of one
 */
public record UnreadText(int line, String section, String text) {
  /** Checks. */
  public UnreadText {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(text, "text");
  }
}
