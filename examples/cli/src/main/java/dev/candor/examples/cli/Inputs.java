package dev.candor.examples.cli;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.structure.PostingStructurer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads files that a user names: bounded, and with a clear word when they cannot be used. */
final class Inputs {

  private static final int MAX_BYTES = 20 * 1024 * 1024;

  private Inputs() {}

  static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw unusable(file, Files.exists(file) ? "is not a file" : "does not exist", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new InvalidInputException(
            name(file),
            "'" + file + "' is larger than the " + (MAX_BYTES >> 20) + " MB that are read",
            "Save it without pictures, or keep only the part that is meant",
            null);
      }
      return bytes;
    } catch (IOException e) {
      throw unusable(file, "cannot be read", e);
    }
  }

  static Posting posting(Path file) {
    byte[] bytes = bytes(file);
    String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
    if (start.strip().startsWith("{") || start.strip().startsWith("[{")) {
      throw new InvalidInputException(
          name(file),
          "'" + file + "' is JSON, not a posting in text, Markdown or HTML",
          "Give one posting as text; pages of a board are read by search --from",
          null);
    }
    return PostingStructurer.create().structure(bytes, name(file));
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static InvalidInputException unusable(
      Path file, String what, @Nullable IOException cause) {
    return new InvalidInputException(
        name(file), "'" + file + "' " + what, "Name a file that is there and can be read", cause);
  }
}
