package dev.candor.cv.deliver;

import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * Publishes into a folder, which is made when it is not there. A file appears under its name whole
 * or not at all. Nothing is overwritten: the same content again is the file that is there; other
 * content under a name that is taken becomes "name (2).ext", "name (3).ext", and so on. Metadata is
 * not written. Thread-safe, also between processes.
 */
public final class FolderPublisher implements Publisher {

  private static final int MAX_NAMES = 1000;

  private final Path folder;

  /**
   * A publisher.
   *
   * @param folder where files go
   */
  public FolderPublisher(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public Receipt publish(Delivery delivery) {
    byte[] bytes = delivery.bytes();
    try {
      Files.createDirectories(folder);
      for (int number = 1; number <= MAX_NAMES; number++) {
        Path target = folder.resolve(numbered(delivery.fileName(), number));
        if (holds(target, bytes) || create(target, bytes) || holds(target, bytes)) {
          return new Receipt.Delivered(target.toUri());
        }
      }
    } catch (IOException e) {
      return refused(e);
    }
    return new Receipt.Refused(
        "There are "
            + MAX_NAMES
            + " files named like '"
            + delivery.fileName()
            + "' in the folder; move some away",
        false);
  }

  private static boolean holds(Path target, byte[] bytes) throws IOException {
    return Files.isRegularFile(target)
        && Files.size(target) == bytes.length
        && Arrays.equals(Files.readAllBytes(target), bytes);
  }

  /** Makes the file, whole; false when the name is taken. */
  private boolean create(Path target, byte[] bytes) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Path draft = Files.createTempFile(folder, ".draft", ".tmp");
    try {
      Files.write(draft, bytes);
      // unlike a move, a link never replaces a file that came meanwhile
      link(target, draft);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void link(Path target, Path draft) throws IOException {
    try {
      Files.createLink(target, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // file systems without links; without the option to replace, a taken name stops the move
      Files.move(draft, target);
    }
  }

  private static String numbered(String fileName, int number) {
    if (number == 1) {
      return fileName;
    }
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    String extension = dot > 0 ? fileName.substring(dot) : "";
    return stem + " (" + number + ")" + extension;
  }

  private static Receipt refused(IOException e) {
    if (e instanceof AccessDeniedException) {
      return new Receipt.Refused("The folder may not be written to; change its rights", false);
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return new Receipt.Refused(
          "The folder's path, or a part of it, is a file; choose another folder", false);
    }
    return new Receipt.Refused(
        "The file could not be written to the folder; is the disk full, or the drive away?", true);
  }
}
