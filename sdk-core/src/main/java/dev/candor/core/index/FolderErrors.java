package dev.candor.core.index;

import dev.candor.core.error.CandorException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RetryableException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a folder, as its user is told: what is safe, and what to do. */
final class FolderErrors {

  private static final List<Class<? extends IOException>> DAMAGE =
      List.of(
          CorruptIndexException.class,
          IndexFormatTooOldException.class,
          IndexFormatTooNewException.class,
          IndexNotFoundException.class,
          EOFException.class,
          FileNotFoundException.class,
          NoSuchFileException.class);

  private final String name;

  FolderErrors(String name) {
    this.name = name;
  }

  CandorException explain(String deed, IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return new InvalidInputException(
          name, "'" + name + "' is a file, not a directory", "Choose another directory", e);
    }
    if (e instanceof LockObtainFailedException) {
      return busy(e);
    }
    return DAMAGE.stream().anyMatch(kind -> kind.isInstance(e)) ? damaged(e) : broken(deed, e);
  }

  CandorException damaged(@Nullable Exception cause) {
    return unreadable("is damaged: what is in it cannot be read", cause);
  }

  CandorException schema(String found, int known) {
    return unreadable("has schema " + found + ", and this version reads up to " + known, null);
  }

  private InvalidInputException unreadable(String problem, @Nullable Exception cause) {
    return new InvalidInputException(
        name,
        "The job index in '" + name + "' " + problem,
        "Applications are kept elsewhere and are safe; open it with the version that wrote it, put"
            + " back a copy, or move the directory away and search again to fill a new one",
        cause);
  }

  RetryableException interrupted(ThreadInterruptedException e) {
    return new RetryableException(
        "The wait for the job index in '" + name + "' was interrupted",
        "Nothing was changed",
        "Call again",
        null,
        e);
  }

  private RetryableException busy(Exception e) {
    return new RetryableException(
        "The job index in '" + name + "' is written to by another program, which did not end",
        "Nothing was changed, and the index can be read meanwhile",
        "Call again when the other program has ended, or choose another directory",
        null,
        e);
  }

  RetryableException broken(String deed, @Nullable Exception e) {
    return new RetryableException(
        "The job index in '" + name + "' could not be " + deed,
        "What was acknowledged before is kept",
        "Check permissions and free space, then call again",
        null,
        e);
  }
}
