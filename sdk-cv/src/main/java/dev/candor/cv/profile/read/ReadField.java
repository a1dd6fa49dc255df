package dev.candor.cv.profile.read;

import dev.candor.cv.profile.Confidence;
import java.util.Objects;

/**
 * A field that was read from a page, where nothing says for certain what is what.
 *
 * @param path in the profile, such as {@code contact.email} or {@code roles[0].title}
 * @param value as it is in the profile
 * @param confidence how sure it is
 * @param line of the file, from 1, that it begins in
 */
public record ReadField(String path, String value, Confidence confidence, int line) {
  /** Checks. */
  public ReadField {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(confidence, "confidence");
  }
}
