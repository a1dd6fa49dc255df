package dev.candor.llm.claudecli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one call, readable by this user alone, and gone when it ends. Input and output are
 * files, not pipes: the command ends without waiting until a pipe is read, and cuts its answer.
 */
final class Workplace implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Workplace.class);

  /** More than this is no answer. */
  private static final long MAX_BYTES = 32L * 1024 * 1024;

  private final Path folder;

  private Workplace(Path folder) {
    this.folder = folder;
  }

  static Workplace create() throws IOException {
    Workplace place = new Workplace(Files.createTempDirectory("candor-claude-"));
    try {
      Files.createDirectory(place.emptyFolder());
      return place;
    } catch (IOException e) {
      place.close();
      throw e;
    }
  }

  /** Where the command runs: it tells the model what is there. */
  Path emptyFolder() {
    return folder.resolve("empty");
  }

  Path input() {
    return folder.resolve("in");
  }

  Path output() {
    return folder.resolve("out");
  }

  Path errors() {
    return folder.resolve("err");
  }

  void writeInput(String text) throws IOException {
    Files.write(input(), text.getBytes(StandardCharsets.UTF_8));
  }

  Path writeSystem(String text) throws IOException {
    return Files.write(folder.resolve("system"), text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the command printed; nothing when it is more than an answer can be. */
  static String read(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) > MAX_BYTES) {
      return "";
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path one : all) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      LOG.warn("Temporary files of a call stay in {}: {}", folder, e.toString());
    }
  }
}
