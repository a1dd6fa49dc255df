package dev.candor.cv;

import dev.candor.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes files so that a reader sees the old one or the new one, never a part. */
final class WholeFiles {

  private WholeFiles() {}

  /** Writes all drafts before the first one takes its name. */
  static void write(Map<Path, byte[]> files) {
    Map<Path, Path> drafts = new LinkedHashMap<>();
    Path current = Path.of("");
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        current = file.getKey().toAbsolutePath();
        Path folder = current.getParent();
        if (folder == null) {
          throw new IOException("it is the root of a file system");
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".draft", ".tmp");
        drafts.put(current, draft);
        Files.write(draft, file.getValue());
      }
      for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
        current = draft.getKey();
        move(draft.getValue(), current);
      }
    } catch (IOException e) {
      throw new InvalidInputException(
          current.toString(),
          "'" + current + "' cannot be written",
          "Choose a folder that can be written to, with room on its disk",
          e);
    } finally {
      drafts.values().forEach(WholeFiles::discard);
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // a draft that stays behind is hidden and harmless
    }
  }
}
