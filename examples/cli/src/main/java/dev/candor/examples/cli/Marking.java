package dev.candor.examples.cli;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.CvJson;
import dev.candor.cv.posting.Annotations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Files of annotations. */
final class Marking {

  private Marking() {}

  /** Those of a file; nothing marked when there is none yet. */
  static Annotations read(@Nullable Path file, String posting) {
    if (file == null || !Files.exists(file)) {
      return Annotations.of(posting);
    }
    return CvJson.readAnnotations(Inputs.name(file), text(file));
  }

  static String text(Path file) {
    String text = new String(Inputs.bytes(file), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Writes a file whole or not at all. */
  static void write(Path file, String text) {
    Path whole = file.toAbsolutePath();
    try {
      Path draft = Files.createTempFile(whole.getParent(), ".candor", ".draft");
      try {
        Files.writeString(draft, text + "\n");
        try {
          Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
          Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
        }
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new InvalidInputException(
          Inputs.name(file),
          "'" + file + "' cannot be written",
          "Name a file in a folder that is there and can be written",
          e);
    }
  }
}
