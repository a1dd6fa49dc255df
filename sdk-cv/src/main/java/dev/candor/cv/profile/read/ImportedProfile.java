package dev.candor.cv.profile.read;

import dev.candor.cv.profile.Profile;
import java.util.List;
import java.util.Objects;

/**
 * What an import gave.
 *
 * @param profile the master CV
 * @param format the form it was read from
 * @param notes what was not understood or not carried over, and what looks wrong; in the order of
 *     the input
 */
public record ImportedProfile(Profile profile, ProfileFormat format, List<ImportNote> notes) {
  /** Checks and copies. */
  public ImportedProfile {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(format, "format");
    notes = List.copyOf(notes);
  }
}
