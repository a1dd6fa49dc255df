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
 * @param fields how sure each field is, in the order of the profile; empty for forms that say what
 *     each thing is, where every field is as stated
 * @param unread words of a page that nothing was made of, in the order of the input; empty for the
 *     other forms, whose notes say it
 */
public record ImportedProfile(
    Profile profile,
    ProfileFormat format,
    List<ImportNote> notes,
    List<ReadField> fields,
    List<UnreadText> unread) {
  /** Checks and copies. */
  public ImportedProfile {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(format, "format");
    notes = List.copyOf(notes);
    fields = List.copyOf(fields);
    unread = List.copyOf(unread);
  }

  /**
   * An import from a form that says what each thing is.
   *
   * @param profile the master CV
   * @param format the form it was read from
   * @param notes what was not understood or not carried over, and what looks wrong
   */
  public ImportedProfile(Profile profile, ProfileFormat format, List<ImportNote> notes) {
    this(profile, format, notes, List.of(), List.of());
  }
}
