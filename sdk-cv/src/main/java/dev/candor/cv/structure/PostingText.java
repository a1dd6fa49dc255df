package dev.candor.cv.structure;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.text.CleanText;
import dev.candor.core.text.HtmlText;
import dev.candor.core.text.TextBounds;
import dev.candor.core.text.Utf16;
import dev.candor.cv.posting.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file: decoded, and out of its HTML.
 *
 * @param text what the posting says
 * @param heading the one first-level heading of its HTML, or ""
 * @param findings what was left out or guessed on the way
 */
record PostingText(String text, String heading, List<Finding> findings) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOKED_AT = 4_000;

  static PostingText read(byte[] file, String name) {
    if (file.length > 2 * TextBounds.MAX_HTML) {
      throw refused(
          name, "has " + file.length + " bytes; at most " + 2 * TextBounds.MAX_HTML + " are read");
    }
    List<Finding> findings = new ArrayList<>();
    String decoded = decode(file, name, findings);
    boolean html = HtmlText.looksLikeHtml(decoded);
    TextBounds.requireAtMost(name, decoded, html ? TextBounds.MAX_HTML : TextBounds.MAX_TEXT);
    String text = decoded;
    String heading = html ? HtmlText.heading(decoded) : "";
    if (html) {
      CleanText read = HtmlText.read(decoded);
      read.removals()
          .forEach(removal -> findings.add(new Finding(removal.kind().code(), removal.detail())));
      text = TextBounds.requireAtMost(name, read.text(), TextBounds.MAX_TEXT);
    }
    if (text.codePoints().noneMatch(Character::isLetter)) {
      throw refused(name, html ? "holds HTML without any text a reader sees" : "holds no text");
    }
    return new PostingText(text, heading, findings);
  }

  private static String decode(byte[] file, String name, List<Finding> findings) {
    if (Utf16.isMarked(file)) {
      return Utf16.decode(file)
          .orElseThrow(() -> refused(name, "is not text, though it begins as UTF-16 does"));
    }
    refuseBinary(file, name);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      findings.add(new Finding("encoding", "The file is not UTF-8; it was read as windows-1252"));
      return new String(file, WINDOWS);
    }
  }

  /**
   * A text holds no zero bytes and hardly a control character; a PDF or archive says what it is.
   */
  private static void refuseBinary(byte[] file, String name) {
    int controls = 0;
    int looked = Math.min(file.length, LOOKED_AT);
    for (int at = 0; at < looked; at++) {
      int unit = file[at] & 0xFF;
      if (unit == 0) {
        throw refused(name, "is not text: it holds zero bytes");
      }
      controls +=
          unit < 0x20 && unit != '\n' && unit != '\r' && unit != '\t' && unit != '\f' ? 1 : 0;
    }
    boolean known = startsWith(file, '%', 'P', 'D', 'F') || startsWith(file, 'P', 'K', 3, 4);
    if (known || controls * 50 > looked) {
      throw refused(name, "is not text but a binary file");
    }
  }

  private static boolean startsWith(byte[] file, int... start) {
    if (file.length < start.length) {
      return false;
    }
    for (int at = 0; at < start.length; at++) {
      if ((file[at] & 0xFF) != start[at]) {
        return false;
      }
    }
    return true;
  }

  private static InvalidInputException refused(String name, String happened) {
    return new InvalidInputException(
        name,
        "The posting " + name + " " + happened,
        "Give the posting as plain text, Markdown or HTML",
        null);
  }
}
