package dev.candor.cv.profile.read;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.text.Utf16;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Text of a file: bounded, decoded, without byte order mark. */
final class InputText {

  static final int MAX_BYTES = 8 << 20;

  private InputText() {}

  static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  static byte[] bytes(Path file) {
    String name = nameOf(file);
    if (!Files.exists(file)) {
      throw unusable(name, "is not there", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw tooLarge(name);
      }
      return bytes;
    } catch (IOException e) {
      throw unusable(name, "cannot be read", e);
    }
  }

  static String decode(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw tooLarge(name);
    }
    if (startsWith(bytes, '%', 'P', 'D', 'F') || startsWith(bytes, 'P', 'K', 3, 4)) {
      throw unusable(name, "is a PDF, a Word file or an archive, which is not read", null);
    }
    String text =
        Utf16.isMarked(bytes)
            ? Utf16.decode(bytes).orElseThrow(() -> unusable(name, "is not text", null))
            : utf8(name, bytes);
    if (text.indexOf('\0') >= 0) {
      throw unusable(name, "is not text", null);
    }
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (body.isBlank()) {
      throw unusable(name, "is empty", null);
    }
    return body;
  }

  private static String utf8(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw unusable(name, "is not text in UTF-8", null);
    }
  }

  static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static InvalidInputException tooLarge(String name) {
    return new InvalidInputException(
        name,
        "'" + name + "' has more than the " + (MAX_BYTES >> 20) + " MB that are read",
        "Take out pictures and what is no part of a CV, or split it into role files",
        null);
  }

  static InvalidInputException unusable(String name, String what, @Nullable Throwable cause) {
    return new InvalidInputException(
        name,
        "'" + name + "' " + what,
        "Give a master CV as JSON Resume, RenderCV or Markdown role files in UTF-8, or a CV that"
            + " names its sections as PDF, DOCX or text",
        cause);
  }
}
