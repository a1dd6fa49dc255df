package dev.candor.cv.profile.read;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.internal.json.YamlTree;
import dev.candor.cv.internal.page.PageFile;
import dev.candor.cv.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a master CV. Its form is recognised by content: JSON Resume, RenderCV, or role files in
 * Markdown, as one text or as a folder with or without metadata; else a finished CV as PDF, DOCX or
 * plain text, of which nothing is guessed. At most 8 MB a file, text in UTF-8.
 *
 * <p>Roles are work, then volunteering, then projects, each most recent first. An id that the file
 * gives to an entry is kept: the member {@code id} in JSON Resume, the label {@code Id} or the
 * metadata of a role file. Other ids are made from content and so are the same at every import and
 * wherever the entry stands: a role's from employer, title and start; an achievement's from its
 * role and text; another fact's from its kind and name. An edit changes only the ids of what it
 * edits.
 *
 * <p>Thread-safe.
 */
public final class ProfileReader {

  /** What makes YAML a CV. */
  private static final Pattern CV_MEMBER = Pattern.compile("(?m)^cv\\s*:");

  private ProfileReader() {}

  /**
   * Reads a master CV and passes over notes.
   *
   * @param file a file, or a folder of role files
   * @return the profile
   * @throws dev.candor.core.error.InvalidInputException when it cannot be used, naming the place
   */
  public static Profile read(Path file) {
    return importFrom(file).profile();
  }

  /**
   * Reads a master CV and tells what was not understood.
   *
   * @param file a file, or a folder of role files
   * @return the profile and notes
   * @throws dev.candor.core.error.InvalidInputException when it cannot be used, naming the place
   */
  public static ImportedProfile importFrom(Path file) {
    if (Files.isDirectory(file)) {
      return CvFolder.read(file);
    }
    String name = InputText.nameOf(file);
    byte[] content = InputText.bytes(file);
    return metadata(name, content)
        .map(metadata -> CvFolder.read(file, metadata))
        .orElseGet(() -> importFrom(name, content));
  }

  /**
   * Reads a master CV that is one file and tells what was not understood.
   *
   * @param name what messages call it, such as a file name
   * @param content of the file
   * @return the profile and notes
   * @throws dev.candor.core.error.InvalidInputException when it cannot be used, naming the place
   */
  public static ImportedProfile importFrom(String name, byte[] content) {
    if (PageFile.kindOf(content) != PageFile.Kind.TEXT) {
      return PageCv.read(name, content);
    }
    String text = InputText.decode(name, content);
    if (isJson(text)) {
      if (Tree.read(name, text) instanceof Map<?, ?> object && JsonResume.looksLike(object)) {
        return new JsonResume().read(name, object);
      }
    } else if (StarReader.looksLike(text)) {
      throw new InvalidInputException(
          name,
          "'" + name + "' holds STAR records, which name no candidate",
          "Add them to a master CV",
          null);
    } else if (MarkdownCv.looksLike(text)) {
      MarkdownCv cv = new MarkdownCv(name);
      cv.add(name, text, Entry.NONE);
      return cv.profile(name, Map.of());
    } else if (CV_MEMBER.matcher(text).find()
        && YamlTree.read(name, text) instanceof Map<?, ?> tree
        && RenderCv.looksLike(tree)) {
      return RenderCv.read(name, tree);
    } else if (PageCv.looksLike(name, content)) {
      return PageCv.read(name, content);
    }
    throw InputText.unusable(name, "is no master CV of a known form", null);
  }

  /** Metadata names other files, so that only a file on disk can be it. */
  private static Optional<Entry> metadata(String name, byte[] content) {
    if (PageFile.kindOf(content) != PageFile.Kind.TEXT) {
      return Optional.empty();
    }
    String text = InputText.decode(name, content);
    return isJson(text)
            && Tree.read(name, text) instanceof Map<?, ?> object
            && CvFolder.isMetadata(object)
        ? Optional.of(Entry.of(object))
        : Optional.empty();
  }

  private static boolean isJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }
}
