package dev.candor.core.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Files in UTF-16, which say so by the mark they begin with. Any two bytes are a character there.
 */
public final class Utf16 {

  /** One character in so many may be none that texts are written with. */
  private static final int ONE_IN = 50;

  private Utf16() {}

  /**
   * Whether a file begins with a mark of UTF-16.
   *
   * @param bytes the whole content
   * @return true for either order of bytes
   */
  public static boolean isMarked(byte[] bytes) {
    return begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE);
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /**
   * The text of a marked file.
   *
   * @param bytes the whole content
   * @return the text with its mark, U+FEFF; empty when it is no text: half a character, a null, or
   *     many characters that no text is written with
   */
  public static Optional<String> decode(byte[] bytes) {
    Charset order =
        begins(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    try {
      String text = order.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return isText(text) ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    long odd = text.codePoints().filter(Utf16::isOdd).count();
    return text.indexOf('\0') < 0 && odd * ONE_IN <= text.length();
  }

  private static boolean isOdd(int character) {
    return switch (Character.getType(character)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
      case Character.CONTROL -> !Character.isWhitespace(character);
      default -> false;
    };
  }
}
