package dev.candor.cv.profile.read;

import dev.candor.cv.profile.StarRecord;
import java.util.List;

/**
 * What an import of STAR records gave.
 *
 * @param records in the order of the file
 * @param notes what was read otherwise than written, or left out
 * @param unread lines that belong to no record and no label, in the order of the file
 */
public record ImportedStars(
    List<StarRecord> records, List<ImportNote> notes, List<UnreadText> unread) {
  /** Copies. */
  public ImportedStars {
    records = List.copyOf(records);
    notes = List.copyOf(notes);
    unread = List.copyOf(unread);
  }
}
