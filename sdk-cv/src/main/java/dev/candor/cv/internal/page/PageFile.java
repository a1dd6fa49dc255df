package dev.candor.cv.internal.page;

import dev.candor.core.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Any finished file as lines: PDF, DOCX, plain text and Markdown; which it is, the content says.
 */
public final class PageFile {

  /** Larger files are refused. */
  public static final int MAX_BYTES = 50 << 20;

  private PageFile() {}

  /** Kinds of file. */
  public enum Kind {
    PDF,
    DOCX,
    TEXT
  }

  /** What a file is, by its first bytes. */
  public static Kind kindOf(byte[] bytes) {
    if (startsWith(bytes, "%PDF-", 1024)) {
      return Kind.PDF;
    }
    return startsWith(bytes, "PK\u0003\u0004", 0) ? Kind.DOCX : Kind.TEXT;
  }

  /**
   * The lines of a file, in each order that parsers read them in.
   *
   * @throws InvalidInputException when it is empty, too large, locked by a password, damaged, or
   *     none of the kinds above
   */
  public static FileText read(String fileName, byte[] bytes) {
    Objects.requireNonNull(fileName, "fileName");
    if (bytes.length == 0) {
      throw unusable(fileName, "is empty", "Give a PDF, DOCX or text file with content", null);
    }
    if (bytes.length > MAX_BYTES) {
      throw unusable(
          fileName,
          "has " + (bytes.length >> 20) + " MB, more than the 50 MB that are read",
          "Export it again without large pictures",
          null);
    }
    return switch (kindOf(bytes)) {
      case PDF -> PdfText.read(fileName, bytes);
      case DOCX -> DocxText.read(fileName, bytes);
      case TEXT -> PlainText.read(fileName, bytes);
    };
  }

  private static boolean startsWith(byte[] bytes, String magic, int within) {
    int length = Math.min(bytes.length, within + magic.length());
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(magic);
  }

  /** A file that cannot be read, named. */
  static InvalidInputException unusable(
      String fileName, String what, String next, @Nullable Throwable cause) {
    return new InvalidInputException(fileName, "'" + fileName + "' " + what, next, cause);
  }
}
