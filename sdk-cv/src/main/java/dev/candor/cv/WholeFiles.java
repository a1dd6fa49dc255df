package dev.candor.cv;

import dev.candor.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes files together. A reader sees of each file the old one or the new one, never a part. When
 * anything fails, all are as they were: every draft is whole and every old file copied before the
 * first name changes, and names that changed are given back. Where even that fails, the error says
 * which files are new. What no program can promise: while names change, and after a loss of power
 * then, some files are new and some old. A copy of an old file that could not be given back is
 * kept, and the error names it.
 */
final class WholeFiles {

  private final Disk disk;

  /** How a file takes a name. */
  @FunctionalInterface
  interface Disk {
    void move(Path from, Path to) throws IOException;
  }

  WholeFiles(Disk disk) {
    this.disk = disk;
  }

  static void write(Map<Path, byte[]> files) {
    new WholeFiles(WholeFiles::move).writeAll(files);
  }

  void writeAll(Map<Path, byte[]> files) {
    List<Draft> drafts = new ArrayList<>();
    List<Draft> named = new ArrayList<>();
    List<Draft> stay = List.of();
    Path current = Path.of("");
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        current = file.getKey().toAbsolutePath();
        drafts.add(Draft.of(current));
        Files.write(drafts.get(drafts.size() - 1).draft(), file.getValue());
      }
      for (Draft draft : drafts) {
        current = draft.file();
        disk.move(draft.draft(), current);
        named.add(draft);
      }
    } catch (IOException e) {
      stay = giveBack(named, e);
      throw failed(current, stay, e);
    } finally {
      for (Draft draft : drafts) {
        draft.discard(stay.contains(draft));
      }
    }
  }

  /** Gives the old files their names back, the last first; tells which stay new. */
  private List<Draft> giveBack(List<Draft> named, IOException cause) {
    List<Draft> stay = new ArrayList<>();
    for (int at = named.size() - 1; at >= 0; at--) {
      Draft draft = named.get(at);
      try {
        Path old = draft.old();
        if (old == null) {
          Files.deleteIfExists(draft.file());
        } else {
          disk.move(old, draft.file());
        }
      } catch (IOException e) {
        cause.addSuppressed(e);
        stay.add(0, draft);
      }
    }
    return stay;
  }

  private static InvalidInputException failed(Path file, List<Draft> stay, IOException cause) {
    String state =
        stay.isEmpty()
            ? "; every file is as it was"
            : "; new are already "
                + stay.stream().map(Draft::words).collect(Collectors.joining(", "))
                + ", the others are as they were";
    return new InvalidInputException(
        file.toString(),
        "'" + file + "' cannot be written" + state,
        "Choose a folder that can be written to, with room on its disk",
        cause);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * A file on its way.
   *
   * @param file what it will be named
   * @param draft where its content is, beside it
   * @param old a copy of what has the name, or null when nothing has
   */
  private record Draft(Path file, Path draft, @Nullable Path old) {

    static Draft of(Path file) throws IOException {
      Path folder = file.getParent();
      if (folder == null || Files.isDirectory(file)) {
        throw new IOException("it is a folder");
      }
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".draft", ".tmp");
      try {
        return new Draft(file, draft, Files.exists(file) ? copy(file, folder) : null);
      } catch (IOException e) {
        discard(draft);
        throw e;
      }
    }

    private static Path copy(Path file, Path folder) throws IOException {
      Path old = Files.createTempFile(folder, ".old", ".tmp");
      try {
        return Files.copy(
            file, old, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      } catch (IOException e) {
        discard(old);
        throw e;
      }
    }

    String words() {
      return old == null ? file.toString() : file + " (the old one is kept as " + old + ")";
    }

    void discard(boolean keepsOld) {
      discard(draft);
      if (old != null && !keepsOld) {
        discard(old);
      }
    }

    private static void discard(Path file) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // a draft that stays behind is hidden and harmless
      }
    }
  }
}
