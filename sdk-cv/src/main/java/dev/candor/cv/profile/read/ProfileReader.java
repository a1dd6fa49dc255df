package dev.candor.cv.profile.read;

import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.profile.Profile;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a master CV. Its form is recognised by content: JSON Resume. At most 8 MB, in UTF-8.
 *
 * <p>Roles are work, then volunteering, then projects, each most recent first. Ids are made from
 * content and so are the same at every import and wherever the entry stands: a role's from
 * employer, title and start; an achievement's from its role and text; another fact's from its kind
 * and name. An edit changes only the ids of what it edits.
 *
 * <p>Thread-safe.
 */
public final class ProfileReader {

  private ProfileReader() {}

  /**
   * Reads a master CV and passes over notes.
   *
   * @param file a file
   * @return the profile
   * @throws dev.candor.core.error.InvalidInputException when it cannot be used, naming the place
   */
  public static Profile read(Path file) {
    return importFrom(file).profile();
  }

  /**
   * Reads a master CV and tells what was not understood.
   *
   * @param file a file
   * @return the profile and notes
   * @throws dev.candor.core.error.InvalidInputException when it cannot be used, naming the place
   */
  public static ImportedProfile importFrom(Path file) {
    return importFrom(InputText.nameOf(file), InputText.bytes(file));
  }

  /**
   * Reads a master CV and tells what was not understood.
   *
   * @param name what messages call it, such as a file name
   * @param content of the file
   * @return the profile and notes
   * @throws dev.candor.core.error.InvalidInputException when it cannot be used, naming the place
   */
  public static ImportedProfile importFrom(String name, byte[] content) {
    String text = InputText.decode(name, content);
    if (Tree.read(name, text) instanceof Map<?, ?> object && JsonResume.looksLike(object)) {
      return new JsonResume().read(name, object);
    }
    throw InputText.unusable(name, "is no master CV of a known form", null);
  }
}
