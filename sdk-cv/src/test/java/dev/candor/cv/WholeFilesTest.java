package dev.candor.cv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeFilesTest {

  private static final List<String> NAMES = List.of("a.pdf", "b.txt", "c.json");

  @TempDir Path folder;

  /** A disk on which, from some move on, so many moves fail. */
  private record Broken(int[] left, int failing) implements WholeFiles.Disk {
    static Broken after(int moves, int failing) {
      return new Broken(new int[] {moves}, failing);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      if (left[0]-- <= 0 && left[0] >= -failing) {
        throw new IOException("No space left on device");
      }
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Test
  void all_are_written_and_nothing_stays_beside_them() throws IOException {
    WholeFiles.write(files("new"));
    WholeFiles.write(files("newer"));
    assertEquals(
        Map.of("a.pdf", "newer a.pdf", "b.txt", "newer b.txt", "c.json", "newer c.json"),
        content());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_failure_at_any_name_leaves_earlier_files_as_they_were(int moves) throws IOException {
    WholeFiles.write(files("old"));
    Map<String, String> before = content();
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> new WholeFiles(Broken.after(moves, 1)).writeAll(files("new")));
    assertEquals(before, content());
    assertTrue(e.getMessage().contains(NAMES.get(moves) + "' cannot be written"), e.getMessage());
    assertTrue(e.getMessage().contains("every file is as it was"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void where_nothing_was_before_nothing_is_after_a_failure(int moves) throws IOException {
    Files.writeString(folder.resolve("b.txt"), "old");
    assertThrows(
        InvalidInputException.class,
        () -> new WholeFiles(Broken.after(moves, 1)).writeAll(files("new")));
    assertEquals(Map.of("b.txt", "old"), content());
  }

  @Test
  void what_cannot_be_given_back_is_named() throws IOException {
    WholeFiles.write(files("old"));
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> new WholeFiles(Broken.after(2, 2)).writeAll(files("new")));
    Map<String, String> content = content();
    Map<String, String> kept = new TreeMap<>(content);
    kept.keySet().removeAll(NAMES);
    assertEquals(List.of("old b.txt"), List.copyOf(kept.values()));
    assertTrue(e.getMessage().contains("kept as " + folder), e.getMessage());
    content.keySet().retainAll(NAMES);
    assertEquals(
        Map.of("a.pdf", "old a.pdf", "b.txt", "new b.txt", "c.json", "old c.json"), content);
    assertTrue(
        e.getMessage().contains("new are already " + folder.resolve("b.txt")), e.getMessage());
    assertEquals(1, e.getCause().getSuppressed().length);
  }

  @Test
  void a_folder_of_that_name_is_seen_before_any_file_changes() throws IOException {
    WholeFiles.write(files("old"));
    Files.delete(folder.resolve("c.json"));
    Files.createDirectories(folder.resolve("c.json/inside"));
    assertThrows(InvalidInputException.class, () -> WholeFiles.write(files("new")));
    assertEquals("old a.pdf", Files.readString(folder.resolve("a.pdf")));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(3, all.count());
    }
  }

  private Map<Path, byte[]> files(String age) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    NAMES.forEach(
        name ->
            files.put(folder.resolve(name), (age + " " + name).getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        content.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return content;
  }
}
