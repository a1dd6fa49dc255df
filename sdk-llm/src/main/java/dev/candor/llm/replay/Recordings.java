package dev.candor.llm.replay;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.llm.internal.wire.Claims;
import dev.candor.llm.internal.wire.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A folder with one JSON file for each answer. Thread-safe: a file is there whole or not at all.
 */
final class Recordings {

  private static final String BACKEND = "backend.json";

  private final Path folder;

  Recordings(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  Path folder() {
    return folder;
  }

  boolean exist() {
    return Files.isDirectory(folder);
  }

  /**
   * The answer recorded under a key.
   *
   * @throws InvalidInputException when the file is not a recording
   */
  Optional<Recording> find(String key) throws IOException {
    String name = key + ".json";
    return read(name).map(text -> Recording.read(name, text));
  }

  /** What the recorded backend claimed; empty when nothing was recorded. */
  Optional<LlmCapabilities> claims() throws IOException {
    return read(BACKEND).map(text -> Claims.read(BACKEND, text));
  }

  void keep(Recording recording, LlmCapabilities claims) throws IOException {
    Files.createDirectories(folder);
    write(BACKEND, Claims.toJson(recording.backend(), claims));
    write(recording.key() + ".json", recording.toJson());
  }

  private Optional<String> read(String name) throws IOException {
    try {
      return Optional.of(Files.readString(folder.resolve(name), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void write(String name, String text) throws IOException {
    Path part = Files.createTempFile(folder, ".", ".part");
    try {
      Files.writeString(part, text + "\n", StandardCharsets.UTF_8);
      Path target = folder.resolve(name);
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
