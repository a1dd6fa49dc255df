package dev.candor.examples.cli;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.deliver.Upload;
import dev.candor.cv.deliver.UploadId;
import dev.candor.cv.deliver.UploadOrder;
import dev.candor.cv.spi.deliver.Delivery;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files as uploads, and the files behind uploads on record. */
final class UploadFiles {

  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "html", "text/html",
          "md", "text/markdown",
          "txt", "text/plain",
          "json", "application/json");

  private UploadFiles() {}

  static UploadOrder order(String application, Path file) {
    String name = Inputs.name(file);
    try {
      UploadId id = new UploadId(application, format(name));
      return new UploadOrder(
          id, delivery(application, file), file.toAbsolutePath().normalize().toString());
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          name,
          "'" + name + "' cannot be uploaded: " + e.getMessage(),
          "Nothing was sent; use a plain file name with an extension such as pdf",
          e);
    }
  }

  /** The file of a record as it is now; empty when it is not there any more. */
  static Optional<Delivery> now(Upload upload) {
    return file(upload).map(file -> delivery(upload.id().application(), file));
  }

  static Optional<Path> file(Upload upload) {
    String source = upload.content().source();
    try {
      return Optional.of(source)
          .filter(path -> !path.isEmpty())
          .map(Path::of)
          .filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Delivery delivery(String application, Path file) {
    String name = Inputs.name(file);
    // nothing else: a resumed upload must carry the key of the first try
    Map<String, String> metadata = Map.of("application", application);
    String type = TYPES.getOrDefault(format(name), "application/octet-stream");
    return new Delivery(name, type, Inputs.bytes(file), metadata);
  }

  private static String format(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
