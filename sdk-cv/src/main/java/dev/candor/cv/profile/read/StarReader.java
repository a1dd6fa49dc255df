package dev.candor.cv.profile.read;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.text.Sanitizer;
import dev.candor.cv.profile.StarRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads STAR records from text: each below a line such as {@code STAR RECORD #3}, between rulers of
 * equal signs; then labels in capitals, with a value on their line or on the lines below. At most 8
 * MB, in UTF-8. Thread-safe.
 */
public final class StarReader {

  private static final Pattern RULER = Pattern.compile("\\s*[=─━-]{10,}\\s*");
  private static final Pattern TITLE = Pattern.compile("(?i)\\s*=*\\s*STAR RECORD\\s*#?\\s*\\d+.*");
  private static final Pattern ANYWHERE =
      Pattern.compile("(?im)^\\s*=*\\s*STAR RECORD\\s*#?\\s*\\d+");

  private StarReader() {}

  /** Whether a text holds such records. */
  static boolean looksLike(String text) {
    return ANYWHERE.matcher(text).find();
  }

  /**
   * Reads a file.
   *
   * @param file text
   * @return its records
   * @throws InvalidInputException when it cannot be read, or holds no record with id, company and
   *     role title
   */
  public static ImportedStars importFrom(Path file) {
    return importFrom(InputText.nameOf(file), InputText.bytes(file));
  }

  /**
   * Reads the content of a file.
   *
   * @param name what messages call it, such as a file name
   * @param content of the file
   * @return its records
   * @throws InvalidInputException when it cannot be read, or holds no record with id, company and
   *     role title
   */
  public static ImportedStars importFrom(String name, byte[] content) {
    String text = Sanitizer.clean(InputText.decode(name, content)).text();
    List<StarRecord> records = new ArrayList<>();
    Notes notes = new Notes();
    List<UnreadText> unread = new ArrayList<>();
    StarBlock open = null;
    int number = 0;
    for (String line : text.split("\r\n|[\n\r]", -1)) {
      number++;
      if (TITLE.matcher(line).matches()) {
        close(open, records, notes, unread);
        open = new StarBlock(line.replace("=", "").strip(), number);
      } else if (open != null && !RULER.matcher(line).matches()) {
        open.add(line, number);
      } else if (!line.isBlank() && !RULER.matcher(line).matches()) {
        unread.add(new UnreadText(number, "", line.strip()));
      }
    }
    close(open, records, notes, unread);
    if (records.isEmpty()) {
      throw new InvalidInputException(
          name,
          "'" + name + "' holds no STAR record that can be read",
          "Put each below a line 'STAR RECORD #1', with the labels ID, COMPANY and ROLE TITLE",
          null);
    }
    return new ImportedStars(records, notes.all(), unread);
  }

  private static void close(
      @Nullable StarBlock open, List<StarRecord> records, Notes notes, List<UnreadText> unread) {
    if (open != null) {
      open.record(notes).ifPresent(records::add);
      unread.addAll(open.unread());
    }
  }
}
