package dev.candor.cv.archive;

import dev.candor.cv.profile.Profile;
import java.time.Instant;
import java.util.Objects;

/**
 * A master CV as it was saved once.
 *
 * @param id of the profile in its archive
 * @param number from 1, without gaps
 * @param savedAt when
 * @param author who saved it, such as "ida" or "import", not blank
 * @param summary what changed since the version before, in words
 * @param profile the whole of it
 */
public record ProfileVersion(
    String id, long number, Instant savedAt, String author, String summary, Profile profile) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the number is below 1 or the author is blank
   */
  public ProfileVersion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(savedAt, "savedAt");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(profile, "profile");
    if (number < 1 || author.isBlank()) {
      throw new IllegalArgumentException("a version has a number from 1 and an author");
    }
  }
}
