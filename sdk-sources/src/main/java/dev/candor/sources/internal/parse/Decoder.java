package dev.candor.sources.internal.parse;

import com.google.common.primitives.Bytes;
import dev.candor.core.text.Utf16;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as text: by their mark, as UTF-8 where they are that, as what their server or they
 * themselves declare, as Windows-1252 last. What holds control characters is no text.
 */
public final class Decoder {

  private static final Pattern DECLARED =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 2_048;
  private static final byte ESCAPE = 0x1b;

  private Decoder() {}

  /**
   * Decodes.
   *
   * @param bytes the whole content
   * @param contentType what its server said, or ""
   * @return the text without its mark; empty when it is no text
   */
  public static Optional<String> decode(byte[] bytes, String contentType) {
    return decoded(bytes, contentType)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .filter(Decoder::isText);
  }

  private static Optional<String> decoded(byte[] bytes, String contentType) {
    if (Utf16.isMarked(bytes)) {
      return Utf16.decode(bytes);
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Optional<Charset> told = declared(contentType);
    if (told.isPresent() && hidesInAscii(bytes, told.get())) {
      return decode(bytes, told.get());
    }
    return decode(bytes, StandardCharsets.UTF_8)
        .or(() -> told.flatMap(charset -> decode(bytes, charset)))
        .or(() -> declared(head).flatMap(charset -> decode(bytes, charset)))
        .or(() -> decode(bytes, WINDOWS));
  }

  /** UTF-16 without its mark and ISO-2022 would pass for UTF-8, as something else. */
  private static boolean hidesInAscii(byte[] bytes, Charset told) {
    boolean wide = told.name().startsWith("UTF-16") && Bytes.contains(bytes, (byte) 0);
    return wide || (told.name().startsWith("ISO-2022") && Bytes.contains(bytes, ESCAPE));
  }

  private static Optional<Charset> declared(String text) {
    Matcher name = DECLARED.matcher(text);
    try {
      return name.find() ? Optional.of(Charset.forName(name.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException otherCharset) {
      return Optional.empty();
    }
  }

  /** A stray control character is a slip of some editor; many, or a null, are no text. */
  private static boolean isText(String text) {
    long controls =
        text.chars()
            .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    return text.indexOf('\0') < 0 && controls <= text.length() / 1_000;
  }
}
